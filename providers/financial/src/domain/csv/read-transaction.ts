import { z } from 'zod'
import type { Money } from '../money/money.ts'
import { MoneyRefusal } from '../money/money-refusal.ts'
import { unguardFormula } from './guard-formula.ts'
import type { CsvHeader } from './read-header.ts'
import type { TransactionColumn, TransactionRow } from './transaction-columns.ts'

/** What is wrong with a row, and in which column where it is one column's fault. */
export type RowProblem = { column: TransactionColumn | null; message: string }

/** Reads `-?digits[.digits]` in a currency; a `MoneyRefusal` says why not. */
export type ParseAmount = (text: string, currency: string) => Money

export type ReadTransaction = { values: TransactionRow } | { problems: RowProblem[] }

const day = z.iso.date().refine((text) => !text.startsWith('0000'))
const control = /\p{Cc}/u

/** The transaction that a row says, as openapi/financial.yaml bounds it, or everything that is wrong with the row. */
export function readTransaction(
  cells: readonly (string | undefined)[],
  { places, width }: CsvHeader,
  parseAmount: ParseAmount,
): ReadTransaction {
  if (cells.length !== width) {
    return { problems: [{ column: null, message: `The row has ${cells.length} fields, the header ${width}.` }] }
  }
  const problems: RowProblem[] = []
  const refuse = (column: TransactionColumn, message: string) => problems.push({ column, message })
  const read = (column: TransactionColumn): string => {
    const place = places.get(column)
    const cell = place === undefined ? '' : cells[place]
    if (cell === undefined) refuse(column, 'Not UTF-8. Save the file as UTF-8.')
    return cell ?? ''
  }
  const readText = (column: TransactionColumn, { least, most }: { least: number; most: number }): string => {
    const text = unguardFormula(read(column))
    const length = [...text].length
    if (control.test(text)) refuse(column, 'A control character is in it, such as a line break. Remove it.')
    if (length > most) refuse(column, `Longer than ${most} characters.`)
    if (length < least) refuse(column, 'Empty.')
    return text
  }
  const values = {
    bankReference: readText('bankReference', { least: 1, most: 100 }),
    bookedOn: read('bookedOn'),
    counterparty: readText('counterparty', { least: 0, most: 200 }),
    description: readText('description', { least: 0, most: 500 }),
    category: readText('category', { least: 0, most: 50 }) || null,
  }
  if (!day.safeParse(values.bookedOn).success) refuse('bookedOn', 'Not a day. Write it as YYYY-MM-DD.')
  const amount = readAmount({ text: read('amount'), currency: read('currency') }, parseAmount, refuse)
  return amount === undefined || problems.length > 0 ? { problems } : { values: { ...values, amount } }
}

function readAmount(
  { text, currency }: { text: string; currency: string },
  parseAmount: ParseAmount,
  refuse: (column: TransactionColumn, message: string) => void,
): Money | undefined {
  try {
    return parseAmount(text, currency)
  } catch (error) {
    if (!(error instanceof MoneyRefusal)) throw error
    refuse(error.code === 'unknown_currency' ? 'currency' : 'amount', error.message)
    return undefined
  }
}
