import { expect, test } from 'vitest'
import { receiveForeignTransfer } from './exchange-postings.ts'
import { issueInvoice, voidInvoice } from './invoice-postings.ts'
import { confirmPayment, failPaymentLate, payOutPayment, receiveTransfer } from './payment-postings.ts'
import type { Posting } from './posting.ts'
import { cancelChargeback, chargeBack, failRefund, makeRefund, settleChargeback } from './return-postings.ts'

const invoice = { id: 'invoice', currency: 'EUR', subtotal: 100_00, tax: 19_00, total: 119_00 }
const payment = { id: 'payment', amount: { amount: 119_00, currency: 'EUR' } }
const refund = { id: 'refund', amount: { amount: 9_00, currency: 'EUR' } }
const foreign = (received: number) => ({
  ...payment,
  booked: { amount: 129_00, currency: 'USD' },
  received: { amount: received, currency: 'USD' },
})

/** The balances that are not zero. */
function balance(...postings: Posting[]): Record<string, number> {
  const balances: Record<string, number> = {}
  for (const { account, currency, amount } of postings.flatMap(({ entries }) => entries)) {
    const key = currency === 'EUR' ? account : `${account} ${currency}`
    balances[key] = (balances[key] ?? 0) + amount
    if (balances[key] === 0) delete balances[key]
  }
  return balances
}

const sold = { revenue: -100_00, tax_payable: -19_00 }

test.for([
  ['issued', [issueInvoice(invoice)], { ...sold, receivable: 119_00 }],
  ['voided', [issueInvoice(invoice), voidInvoice(invoice)], {}],
  ['paid by transfer', [issueInvoice(invoice), receiveTransfer(payment)], { ...sold, bank: 119_00 }],
  ['collected', [issueInvoice(invoice), confirmPayment(payment)], { ...sold, provider_clearing: 119_00 }],
  ['paid out', [issueInvoice(invoice), confirmPayment(payment), payOutPayment(payment)], { ...sold, bank: 119_00 }],
  [
    'failed late',
    [issueInvoice(invoice), confirmPayment(payment), failPaymentLate(payment)],
    { ...sold, receivable: 119_00 },
  ],
  [
    'charged back before the payout',
    [issueInvoice(invoice), confirmPayment(payment), chargeBack({ ...payment, paidOut: false })],
    { ...sold, receivable: 119_00 },
  ],
  [
    'charged back after the payout',
    [issueInvoice(invoice), confirmPayment(payment), payOutPayment(payment), chargeBack({ ...payment, paidOut: true })],
    { ...sold, receivable: 119_00, bank: 119_00, chargebacks: -119_00 },
  ],
  [
    'charged back after the payout, and settled',
    [
      issueInvoice(invoice),
      confirmPayment(payment),
      payOutPayment(payment),
      chargeBack({ ...payment, paidOut: true }),
      settleChargeback(payment),
    ],
    { ...sold, receivable: 119_00 },
  ],
  [
    'charged back in vain',
    [
      issueInvoice(invoice),
      confirmPayment(payment),
      chargeBack({ ...payment, paidOut: false }),
      cancelChargeback({ ...payment, paidOut: false }),
    ],
    { ...sold, provider_clearing: 119_00 },
  ],
  [
    'refunded in part',
    [issueInvoice(invoice), receiveTransfer(payment), makeRefund({ ...refund, from: 'bank' })],
    { ...sold, bank: 110_00, refunds: 9_00 },
  ],
  [
    'refunded in vain',
    [
      issueInvoice(invoice),
      receiveTransfer(payment),
      makeRefund({ ...refund, from: 'bank' }),
      failRefund({ ...refund, from: 'bank' }),
    ],
    { ...sold, bank: 119_00 },
  ],
  [
    'paid in another currency at a gain',
    [issueInvoice(invoice), receiveForeignTransfer(foreign(130_50))],
    { ...sold, fx_clearing: 119_00, 'bank USD': 130_50, 'fx_clearing USD': -129_00, 'fx_gain USD': -1_50 },
  ],
  [
    'paid in another currency at a loss',
    [issueInvoice(invoice), receiveForeignTransfer(foreign(128_00))],
    { ...sold, fx_clearing: 119_00, 'bank USD': 128_00, 'fx_clearing USD': -129_00, 'fx_loss USD': 1_00 },
  ],
  [
    'paid in another currency as booked',
    [issueInvoice(invoice), receiveForeignTransfer(foreign(129_00))],
    { ...sold, fx_clearing: 119_00, 'bank USD': 129_00, 'fx_clearing USD': -129_00 },
  ],
] as const)('an invoice that is %s', ([, postings, want]) => {
  expect(balance(...postings)).toEqual(want)
})

test('an invoice of nothing is posted without entries', () => {
  expect(issueInvoice({ ...invoice, subtotal: 0, tax: 0, total: 0 }).entries).toEqual([])
})

test('what was booked in one currency and received in another is refused', () => {
  const mixed = { ...foreign(1), booked: { amount: 1, currency: 'JPY' } }
  expect(() => receiveForeignTransfer(mixed)).toThrow(expect.objectContaining({ code: 'currency_mismatch' }))
})
