import { CsvHeaderError } from './csv-header-error.ts'
import { readRecords } from './read-records.ts'
import { optionalColumns, type TransactionColumn, transactionColumns } from './transaction-columns.ts'

/** Where each column stands, how many there are, and where the first row begins. */
export type CsvHeader = { places: ReadonlyMap<TransactionColumn, number>; width: number; byteOffset: number }

/** @throws CsvHeaderError for no header, an unknown column, one that is there twice and one that is missing */
export async function readHeader(source: AsyncIterable<Uint8Array>): Promise<CsvHeader> {
  for await (const record of readRecords(source)) {
    if ('broken' in record) throw new CsvHeaderError(record.broken)
    return { places: placeColumns(record.cells), width: record.cells.length, byteOffset: record.byteOffset }
  }
  throw new CsvHeaderError(`it is empty. Begin it with ${transactionColumns.join(',')}`)
}

function placeColumns(cells: readonly (string | undefined)[]): Map<TransactionColumn, number> {
  const places = new Map<TransactionColumn, number>()
  for (const [place, cell] of cells.entries()) {
    const column = transactionColumns.find((known) => known === cell)
    if (column === undefined) throw new CsvHeaderError(`the column ${show(cell)} is unknown. ${remedy}`)
    if (places.has(column)) throw new CsvHeaderError(`the column "${column}" is there twice. Remove one.`)
    places.set(column, place)
  }
  const missing = transactionColumns.find((column) => !places.has(column) && !optionalColumns.includes(column))
  if (missing !== undefined) throw new CsvHeaderError(`the column "${missing}" is missing. ${remedy}`)
  return places
}

const remedy = `The columns are ${transactionColumns.join(', ')}; the last may be left out.`

function show(cell: string | undefined): string {
  return cell === undefined ? '(not UTF-8)' : JSON.stringify(cell.slice(0, 40))
}
