import { pipeline, Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { formatAmount } from '../money/amount-text.ts'
import { guardFormula } from './guard-formula.ts'
import { type TransactionColumn, type TransactionRow, transactionColumns } from './transaction-columns.ts'

/**
 * An export as a stream of bytes: RFC 4180 with a header, everything in quotes, amounts with all decimals of their
 * currency. An import reads it back to the same rows. Ending the stream early ends the reading of the rows.
 */
export function writeTransactions(rows: AsyncIterable<TransactionRow> | Iterable<TransactionRow>): Readable {
  const csv = stringify({
    header: true,
    columns: [...transactionColumns],
    record_delimiter: '\r\n',
    quoted: true,
    quoted_empty: true,
  })
  // What goes wrong comes out of the stream itself.
  return pipeline(Readable.from(toCells(rows)), csv, () => undefined)
}

async function* toCells(
  rows: AsyncIterable<TransactionRow> | Iterable<TransactionRow>,
): AsyncGenerator<Record<TransactionColumn, string>> {
  for await (const row of rows) {
    yield {
      bankReference: guardFormula(row.bankReference),
      bookedOn: row.bookedOn,
      amount: formatAmount(row.amount),
      currency: row.amount.currency,
      counterparty: guardFormula(row.counterparty),
      description: guardFormula(row.description),
      category: guardFormula(row.category ?? ''),
    }
  }
}
