import { readFile } from '../../store/import-files.ts'
import type { ImportRow } from '../../store/imports.ts'
import type { FinancialContext } from '../context.ts'
import { type ReadRow, readTransactions, type UnreadableRest } from '../csv/read-transactions.ts'
import { parseAmount } from '../money/amount-text.ts'

/** Rows that follow each other, where the file goes on after them, and why it does not. */
export type RowBatch = { rows: ReadRow[]; byteOffset: number; unreadable?: UnreadableRest }

/** Reads what is left of an import's file, `size` rows at a time: one batch and one piece of the file are in memory. */
export async function* readBatches(
  { db }: Pick<FinancialContext, 'db'>,
  job: ImportRow,
  size: number,
): AsyncGenerator<RowBatch> {
  const byteOffset = Number(job.bytes_read)
  let batch: RowBatch = { rows: [], byteOffset }
  const after = job.rows === 0 ? undefined : { row: job.rows, byteOffset }
  for await (const row of readTransactions({ open: (byte) => readFile(db, job.id, byte), parseAmount, after })) {
    if ('unreadable' in row) {
      yield { ...batch, unreadable: row }
      return
    }
    batch.rows.push(row)
    batch.byteOffset = row.byteOffset
    if (batch.rows.length < size) continue
    yield batch
    batch = { rows: [], byteOffset: row.byteOffset }
  }
  // What follows the last row is empty lines.
  yield { ...batch, byteOffset: Number(job.bytes) }
}
