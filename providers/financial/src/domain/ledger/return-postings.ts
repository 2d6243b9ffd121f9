import { move, type PaidMoney } from './payment-postings.ts'
import { createPosting, type Posting, reverse } from './posting.ts'

/**
 * The payer has taken a direct debit back and owes again. Before the payout it is the provider's money that is gone;
 * after it the tenant has the money, and owes it to the provider until `settleChargeback`.
 */
export function chargeBack({ id, amount, paidOut }: PaidMoney & { paidOut: boolean }): Posting {
  const from = paidOut ? 'chargebacks' : 'provider_clearing'
  return createPosting('payment_charged_back', id, move(amount, { to: 'receivable', from }))
}

/** The provider has kept back from a payout what was charged back after an earlier one. */
export function settleChargeback({ id, amount }: PaidMoney): Posting {
  return createPosting('chargeback_settled', id, move(amount, { to: 'chargebacks', from: 'bank' }))
}

/** The chargeback was fought and won: as if it had not been. */
export function cancelChargeback(payment: PaidMoney & { paidOut: boolean }): Posting {
  return reverse(chargeBack(payment), 'chargeback_cancelled', payment.id)
}

/** Money goes back to the client, through the provider or from the bank; the invoice stays paid. `id` is the refund's. */
export function makeRefund({ id, amount, from }: PaidMoney & { from: 'bank' | 'provider_clearing' }): Posting {
  return createPosting('refund_made', id, move(amount, { to: 'refunds', from }))
}

/** The money came back: the client's account took none. */
export function failRefund(refund: PaidMoney & { from: 'bank' | 'provider_clearing' }): Posting {
  return reverse(makeRefund(refund), 'refund_failed', refund.id)
}
