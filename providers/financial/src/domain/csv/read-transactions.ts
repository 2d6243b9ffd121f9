import { readHeader } from './read-header.ts'
import { readRecords } from './read-records.ts'
import { type ParseAmount, type ReadTransaction, type RowProblem, readTransaction } from './read-transaction.ts'

/** A row that was read: its number, and where to go on after it. */
export type Checkpoint = {
  /** The first after the header is 1. */
  row: number
  /** In bytes from the beginning of the file. */
  byteOffset: number
}

/** A row and what it says, or what is wrong with it. */
export type ReadRow = Checkpoint & ReadTransaction

/** The rest of the file cannot be read: from this row on nobody can tell where one begins. */
export type UnreadableRest = { row: number; unreadable: RowProblem }

export type CsvFile = {
  /** The file's bytes from an offset on, in chunks of any size. */
  open: (fromByte: number) => AsyncIterable<Uint8Array>
  parseAmount: ParseAmount
  /** The last row that needs not be read again. */
  after?: Checkpoint | undefined
}

/**
 * Reads the rows of an import one after the other, at the memory of one row. Nothing follows an `UnreadableRest`.
 *
 * @throws CsvHeaderError
 */
export async function* readTransactions({
  open,
  parseAmount,
  after,
}: CsvFile): AsyncGenerator<ReadRow | UnreadableRest> {
  const header = await readHeader(open(0))
  const start = after ?? { row: 0, byteOffset: header.byteOffset }
  let { row } = start
  for await (const record of readRecords(open(start.byteOffset), start.byteOffset)) {
    row += 1
    if ('broken' in record) {
      yield { row, unreadable: { column: null, message: record.broken } }
      return
    }
    yield { row, byteOffset: record.byteOffset, ...readTransaction(record.cells, header, parseAmount) }
  }
}
