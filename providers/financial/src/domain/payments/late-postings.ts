import { move, type PaidMoney } from '../ledger/payment-postings.ts'
import { createPosting, type Posting } from '../ledger/posting.ts'

/**
 * The provider tells of a payout after it told that the payer had taken the money back: the tenant has it and owes it, as
 * if the two had come in their order.
 */
export function payOutReturned({ id, amount }: PaidMoney): Posting {
  return createPosting('payment_paid_out', id, move(amount, { to: 'bank', from: 'chargebacks' }))
}

/** The payer's bank said no after the payout: as a chargeback then, the tenant has the money and owes it. */
export function failAfterPayout({ id, amount }: PaidMoney): Posting {
  return createPosting('payment_failed_late', id, move(amount, { to: 'receivable', from: 'chargebacks' }))
}
