import type { Schemas } from '../books/records.ts'
import type { DomainContext } from './context.ts'

/** Everything that was charged and given back, with the keys that asked for it, for comparing with somebody else's books. */
export function readBooks({ books }: DomainContext): Schemas['Books'] {
  const keys = new Map([...books.keys.from(0)].map(({ resource, key, operation }) => [`${operation} ${resource}`, key]))
  const payments = [...books.payments.from(0)]
  const totals = new Map<string, Schemas['Books']['totals'][number]>()
  for (const { currency, amount, amount_refunded, status } of payments) {
    const total = totals.get(currency) ?? { currency, payments: 0, amount: 0, collected: 0 }
    const collected = status === 'confirmed' || status === 'paid_out' ? amount - amount_refunded : 0
    totals.set(currency, {
      currency,
      payments: total.payments + 1,
      amount: total.amount + amount,
      collected: total.collected + collected,
    })
  }
  return {
    payments: payments.map(({ id, amount, amount_refunded, currency, status, links, created_at, metadata }) => ({
      id,
      idempotency_key: keys.get(`createPayment ${id}`) ?? '',
      amount,
      amount_refunded,
      currency,
      status,
      mandate: links.mandate,
      created_at,
      metadata,
    })),
    refunds: [...books.refunds.from(0)].map(({ id, amount, currency, status, links }) => ({
      id,
      idempotency_key: keys.get(`createRefund ${id}`) ?? '',
      amount,
      currency,
      status,
      payment: links.payment,
    })),
    totals: [...totals.values()],
  }
}
