import { parseAmount } from '../../money/amount-text.ts'
import { type CsvFile, type ReadRow, readTransactions, type UnreadableRest } from '../read-transactions.ts'

/** The bytes of a file, which come in chunks of the sizes given, again and again. */
export function openInChunks(file: string | Uint8Array, sizes: readonly number[] = [1_024]): CsvFile['open'] {
  const bytes = Buffer.from(file)
  return async function* (fromByte) {
    let start = fromByte
    for (let index = 0; start < bytes.length; index++) {
      const size = sizes[index % sizes.length] ?? bytes.length
      yield bytes.subarray(start, start + size)
      start += size
    }
  }
}

export async function readAll(file: string | Uint8Array, options: { sizes?: number[] } & Pick<CsvFile, 'after'> = {}) {
  const rows: (ReadRow | UnreadableRest)[] = []
  const open = openInChunks(file, options.sizes)
  for await (const row of readTransactions({ open, parseAmount, after: options.after })) rows.push(row)
  return rows
}

export const head = 'bankReference,bookedOn,amount,currency,counterparty,description,category'
