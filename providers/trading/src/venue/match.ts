import type { components } from '@platform/schemas/trading'
import { type Decimal, zero } from '../domain/decimal/index.ts'

type Schemas = components['schemas']

/** Something in the book that may be traded with; an order of an account, or a level of the market maker's. */
export type Offer = {
  source: { order: string } | { level: string }
  /** None of the market maker's. */
  account: string | undefined
  price: Decimal
  /** What is left of it. */
  quantity: Decimal
}

/** What comes to the book now. */
export type Incoming = {
  side: Schemas['Side']
  account: string | undefined
  /** None of a market order. */
  limit: Decimal | undefined
  timeInForce: Schemas['TimeInForce']
  quantity: Decimal
}

/** So much of an offer was taken, at its price. */
export type Trade = { offer: Offer; quantity: Decimal }

/** What becomes of an incoming order: what is left of it rests in the book, or is given up. */
export type Match = { trades: readonly Trade[]; left: Decimal; ending: 'filled' | 'resting' | 'expired' }

/**
 * Trades an incoming order with the offers of the other side, which are in their order: the best price first, at one price
 * the earliest. Each trade is at the offer's price. Before it would trade with its own account it ends: the newer order gives way.
 */
export function match(incoming: Incoming, offers: readonly Offer[]): Match {
  const trades: Trade[] = []
  let left = incoming.quantity
  let ownNext = false
  for (const offer of offers) {
    if (left.isZero() || !isWithin(incoming, offer.price)) break
    if (offer.quantity.isZero()) continue
    if (offer.account !== undefined && offer.account === incoming.account) {
      ownNext = true
      break
    }
    const quantity = left.lessThan(offer.quantity) ? left : offer.quantity
    trades.push({ offer, quantity })
    left = left.minus(quantity)
  }
  if (left.isZero()) return { trades, left: zero, ending: 'filled' }
  if (incoming.timeInForce === 'FOK') return { trades: [], left: incoming.quantity, ending: 'expired' }
  const rests = incoming.timeInForce === 'GTC' && incoming.limit !== undefined && !ownNext
  return { trades, left, ending: rests ? 'resting' : 'expired' }
}

function isWithin({ side, limit }: Incoming, price: Decimal): boolean {
  if (limit === undefined) return true
  return side === 'buy' ? price.lessThanOrEqualTo(limit) : price.greaterThanOrEqualTo(limit)
}
