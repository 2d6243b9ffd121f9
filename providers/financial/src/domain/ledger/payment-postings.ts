import type { Money } from '../money/money.ts'
import { createPosting, type Entry, type Posting, reverse } from './posting.ts'

/** Money that pays an invoice, in the invoice's currency. */
export type PaidMoney = Readonly<{ id: string; amount: Money }>

/** A bank transfer arrived in the invoice's own currency. */
export function receiveTransfer({ id, amount }: PaidMoney): Posting {
  return createPosting('transfer_received', id, move(amount, { to: 'bank', from: 'receivable' }))
}

/** The payment provider has collected a direct debit. */
export function confirmPayment({ id, amount }: PaidMoney): Posting {
  return createPosting('payment_confirmed', id, move(amount, { to: 'provider_clearing', from: 'receivable' }))
}

/** The provider has paid it out to the tenant's bank. */
export function payOutPayment({ id, amount }: PaidMoney): Posting {
  return createPosting('payment_paid_out', id, move(amount, { to: 'bank', from: 'provider_clearing' }))
}

/** The payer's bank said no after the provider had said yes, before any payout. */
export function failPaymentLate(payment: PaidMoney): Posting {
  return reverse(confirmPayment(payment), 'payment_failed_late', payment.id)
}

/** Money changes its account, within one currency. */
export function move({ amount, currency }: Money, { to, from }: Record<'to' | 'from', Entry['account']>): Entry[] {
  return [
    { account: to, currency, amount },
    { account: from, currency, amount: -amount },
  ]
}
