import { computeRealisedGain } from '../fx/realised-gain.ts'
import type { Money } from '../money/money.ts'
import { move, type PaidMoney } from './payment-postings.ts'
import { createPosting, type Entry, type Posting } from './posting.ts'

/**
 * A transfer arrived in another currency than the invoice's. `amount` is what it pays of the invoice, `received` what
 * arrived, `booked` what that amount was worth in the received currency when the invoice was issued: the difference is
 * the realised gain or loss. Each currency is balanced by itself, through `fx_clearing`.
 *
 * @throws MoneyRefusal `currency_mismatch` when `booked` and `received` differ in currency
 */
export function receiveForeignTransfer(payment: PaidMoney & { received: Money; booked: Money }): Posting {
  const { id, amount, received, booked } = payment
  return createPosting('transfer_received', id, [
    ...move(amount, { to: 'fx_clearing', from: 'receivable' }),
    ...move(booked, { to: 'bank', from: 'fx_clearing' }),
    ...realise(computeRealisedGain({ booked, received })),
  ])
}

function realise({ amount, currency }: Money): readonly Entry[] {
  return move({ amount, currency }, { to: 'bank', from: amount < 0 ? 'fx_loss' : 'fx_gain' })
}
