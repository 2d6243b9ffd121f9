import type { Money } from '../money/money.ts'

/** A transaction as a row of an import or an export says it. */
export type TransactionRow = {
  bankReference: string
  bookedOn: string
  amount: Money
  counterparty: string
  description: string
  /** A category's code. */
  category: string | null
}

/** The columns of an import and an export, in the order of an export. */
export const transactionColumns = [
  'bankReference',
  'bookedOn',
  'amount',
  'currency',
  'counterparty',
  'description',
  'category',
] as const

export type TransactionColumn = (typeof transactionColumns)[number]

/** What an import may leave out. */
export const optionalColumns: readonly TransactionColumn[] = ['category']
