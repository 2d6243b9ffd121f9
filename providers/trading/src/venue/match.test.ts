import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, textOf } from '../domain/decimal/index.ts'
import { type Incoming, type Match, match, type Offer } from './match.ts'

/** Prices and quantities as whole numbers: the oracle counts them one by one. */
type Given = {
  incoming: {
    side: 'buy' | 'sell'
    account: string
    limit: number | undefined
    timeInForce: Incoming['timeInForce']
    quantity: number
  }
  offers: readonly { account: string | undefined; price: number; quantity: number }[]
}

const accounts = fc.constantFrom('one', 'two', 'three')

const given: fc.Arbitrary<Given> = fc.record({
  incoming: fc.record({
    side: fc.constantFrom('buy', 'sell'),
    account: accounts,
    limit: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    timeInForce: fc.constantFrom('GTC', 'IOC', 'FOK'),
    quantity: fc.integer({ min: 1, max: 40 }),
  }),
  offers: fc.array(
    fc.record({
      account: fc.option(accounts, { nil: undefined }),
      price: fc.integer({ min: 1, max: 12 }),
      quantity: fc.integer({ min: 0, max: 15 }),
    }),
    { maxLength: 12 },
  ),
})

/** The offers in the order of the book, each named by its place among those that were given. */
function bookOf({ incoming: { side }, offers }: Given): Offer[] {
  const sign = side === 'buy' ? 1 : -1
  return offers
    .map(({ account, price, quantity }, index) => ({
      source: { order: String(index) },
      account,
      price: decimal(String(price)),
      quantity: decimal(String(quantity)),
    }))
    .sort((one, other) => sign * one.price.comparedTo(other.price))
}

function matchGiven(all: Given): Match {
  const { limit, quantity, ...rest } = all.incoming
  return match(
    { ...rest, limit: limit === undefined ? undefined : decimal(String(limit)), quantity: decimal(String(quantity)) },
    bookOf(all),
  )
}

/** What was traded, as `offer: quantity at price`. */
function tradesOf({ trades }: Match): string[] {
  return trades.map(
    ({ offer: { source, price }, quantity }) =>
      `${'order' in source && source.order}: ${textOf(quantity)} at ${textOf(price)}`,
  )
}

/** Buys or sells one single piece after the other, looking for the best offer each time anew. */
function matchByHand({ incoming, offers }: Given): { trades: string[]; left: number; ending: Match['ending'] } {
  const left = offers.map(({ quantity }) => quantity)
  const taken = new Map<number, number>()
  let wanted = incoming.quantity
  let own = false
  while (wanted > 0) {
    let best: number | undefined
    for (const [index, { price }] of offers.entries()) {
      if (left[index] === 0) continue
      if (incoming.limit !== undefined && (incoming.side === 'buy' ? price > incoming.limit : price < incoming.limit))
        continue
      const rival = best === undefined ? undefined : offers[best]?.price
      if (rival === undefined || (incoming.side === 'buy' ? price < rival : price > rival)) best = index
    }
    if (best === undefined) break
    if (offers[best]?.account === incoming.account) {
      own = true
      break
    }
    left[best] = (left[best] ?? 0) - 1
    taken.set(best, (taken.get(best) ?? 0) + 1)
    wanted -= 1
  }
  if (wanted > 0 && incoming.timeInForce === 'FOK') return { trades: [], left: incoming.quantity, ending: 'expired' }
  const rests = incoming.timeInForce === 'GTC' && incoming.limit !== undefined && !own
  const ending = wanted === 0 ? 'filled' : rests ? 'resting' : 'expired'
  return {
    trades: [...taken].map(([index, quantity]) => `${index}: ${quantity} at ${offers[index]?.price}`),
    left: wanted,
    ending,
  }
}

const runs = { numRuns: 2_000 }

test('it trades as one who looks for the best offer piece by piece', () => {
  fc.assert(
    fc.property(given, (all) => {
      const found = matchGiven(all)
      expect({ trades: tradesOf(found), left: found.left.toNumber(), ending: found.ending }).toEqual(matchByHand(all))
    }),
    runs,
  )
})

test('nothing is lost: what was traded and what is left are what came', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { trades, left } = matchGiven(all)
      const traded = trades.reduce((sum, { quantity }) => sum + quantity.toNumber(), 0)
      expect(traded + left.toNumber()).toBe(all.incoming.quantity)
      for (const { offer, quantity } of trades) {
        expect(quantity.greaterThan(0) && quantity.lessThanOrEqualTo(offer.quantity)).toBe(true)
      }
    }),
    runs,
  )
})

test('no trade is beyond the limit, none is with the own account, and FOK is all or nothing', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { incoming } = all
      const { trades, ending } = matchGiven(all)
      for (const { offer } of trades) {
        const price = offer.price.toNumber()
        if (incoming.limit !== undefined) {
          expect(incoming.side === 'buy' ? price <= incoming.limit : price >= incoming.limit).toBe(true)
        }
        expect(offer.account).not.toBe(incoming.account)
      }
      if (incoming.timeInForce === 'FOK') expect(ending === 'filled' || trades.length === 0).toBe(true)
      if (incoming.timeInForce !== 'GTC' || incoming.limit === undefined) expect(ending).not.toBe('resting')
    }),
    runs,
  )
})

test('a better offer, and at one price an earlier one, is used up before the next', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { trades } = matchGiven(all)
      const book = bookOf(all).filter(({ quantity }) => quantity.greaterThan(0))
      expect(trades.map(({ offer }) => offer.source)).toEqual(book.slice(0, trades.length).map(({ source }) => source))
      for (const { offer, quantity } of trades.slice(0, -1)) expect(quantity.equals(offer.quantity)).toBe(true)
    }),
    runs,
  )
})
