import fc from 'fast-check'
import type { TransactionRow } from '../transaction-columns.ts'

/** What breaks CSV files and the programs that open them. */
const nasty = fc.constantFrom(
  ...'=+-@\'",;＝＋－＠|\u00A0 ﷺ\u202E\u200D\uFEFF😀e\u0301'.split(''),
  "'=",
  '""',
  '\u2028',
  '😀',
)

const text = (atMost: number) =>
  fc.array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 20 }).map((parts) =>
    [
      ...parts
        .join('')
        .toWellFormed()
        .replaceAll(/\p{Cc}/gu, ''),
    ]
      .slice(0, atMost)
      .join(''),
  )

const amount = fc.oneof(
  ...['EUR', 'JPY', 'BHD', 'CLF'].map((currency) =>
    fc.record({
      amount: fc.maxSafeInteger().map((units) => units + 0),
      currency: fc.constant(currency),
    }),
  ),
)

/** Rows as the database may have them. */
export const transactionRows: fc.Arbitrary<TransactionRow[]> = fc.array(
  fc.record({
    bankReference: text(100).filter((reference) => reference !== ''),
    bookedOn: fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    amount,
    counterparty: text(200),
    description: text(500),
    category: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,49}$/)),
  }),
  { maxLength: 8 },
)
