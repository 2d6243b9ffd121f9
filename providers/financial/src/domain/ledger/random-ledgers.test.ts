import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convert } from '../fx/convert.ts'
import { computeTotals } from '../money/compute-totals.ts'
import { receiveForeignTransfer } from './exchange-postings.ts'
import { issueInvoice, voidInvoice } from './invoice-postings.ts'
import { confirmPayment, failPaymentLate, payOutPayment, receiveTransfer } from './payment-postings.ts'
import type { Posting } from './posting.ts'
import { chargeBack, failRefund, makeRefund, settleChargeback } from './return-postings.ts'

const currency = fc.constantFrom('EUR', 'JPY', 'BHD', 'CLF')
const line = fc.record({
  quantity: fc.constantFrom('1', '0.3333', '2.5', '7'),
  unitPrice: fc.integer({ min: 0, max: 1_000_000 }),
  taxRate: fc.constantFrom(0, 700, 1900),
})
const fate = fc.constantFrom('open', 'void', 'transfer', 'foreign', 'debit', 'late', 'back', 'paid-back', 'refund')
const story = fc.record({
  currency,
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  fate,
  /** Per mille of the total that is paid. */
  share: fc.integer({ min: 0, max: 1000 }),
  rates: fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })),
  other: currency,
})

type Story = typeof story extends fc.Arbitrary<infer Each> ? Each : never

/** What is posted for one invoice, and what its client then owes. */
function tell({ currency, lines, fate, share, rates, other }: Story): { postings: Posting[]; owed: number } {
  const invoice = { id: 'invoice', currency, ...computeTotals(lines, currency) }
  const amount = Math.floor((invoice.total * share) / 1000)
  const payment = { id: 'payment', amount: { amount, currency } }
  const issued = issueInvoice(invoice)
  const [booked, received] = rates.map((rate) => convert(payment.amount, other, `0.${String(rate).padStart(4, '0')}`))
  const left = invoice.total - amount
  switch (fate) {
    case 'open':
      return { postings: [issued], owed: invoice.total }
    case 'void':
      return { postings: [issued, voidInvoice(invoice)], owed: 0 }
    case 'transfer':
      return { postings: [issued, receiveTransfer(payment)], owed: left }
    case 'foreign':
      if (booked === undefined || received === undefined) throw new Error('two rates make two amounts')
      return { postings: [issued, receiveForeignTransfer({ ...payment, booked, received })], owed: left }
    case 'debit':
      return { postings: [issued, confirmPayment(payment), payOutPayment(payment)], owed: left }
    case 'late':
      return { postings: [issued, confirmPayment(payment), failPaymentLate(payment)], owed: invoice.total }
    case 'back':
      return {
        postings: [issued, confirmPayment(payment), chargeBack({ ...payment, paidOut: false })],
        owed: invoice.total,
      }
    case 'paid-back': {
      const collected = [issued, confirmPayment(payment), payOutPayment(payment)]
      const taken = [chargeBack({ ...payment, paidOut: true }), settleChargeback(payment)]
      return { postings: [...collected, ...taken], owed: invoice.total }
    }
    case 'refund': {
      const refund = { ...payment, id: 'refund', from: 'bank' } as const
      const postings = [issued, receiveTransfer(payment), makeRefund(refund), failRefund(refund), makeRefund(refund)]
      return { postings, owed: left }
    }
    default:
      throw new Error(fate satisfies never)
  }
}

test('10,000 random ledgers balance in every currency, and say what clients owe', () => {
  fc.assert(
    fc.property(fc.array(story, { minLength: 1, maxLength: 8 }), (stories) => {
      const told = stories.map((each) => ({ currency: each.currency, ...tell(each) }))
      const sums = new Map<string, bigint>()
      const receivable = new Map<string, bigint>()
      for (const { account, currency, amount } of told.flatMap(({ postings }) => postings.flatMap((p) => p.entries))) {
        increase(sums, currency, amount)
        if (account === 'receivable') increase(receivable, currency, amount)
      }
      for (const sum of sums.values()) expect(sum).toBe(0n)
      for (const { currency, owed } of told) increase(receivable, currency, -owed)
      for (const rest of receivable.values()) expect(rest).toBe(0n)
    }),
    { numRuns: 10_000 },
  )
})

function increase(sums: Map<string, bigint>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount))
}
