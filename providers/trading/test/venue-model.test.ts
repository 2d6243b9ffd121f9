import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTrading, type TestTrading } from './start-trading.ts'
import { readTold, venueId, venueOrder } from './venue-orders.ts'

/** Prices in cents around 100, quantities in shares: the oracle counts in whole numbers. */
type Step =
  | {
      do: 'submit'
      account: string
      side: 'buy' | 'sell'
      cents: number | null
      quantity: number
      terms: 'GTC' | 'IOC' | 'FOK'
    }
  | { do: 'replace'; which: number; quantity: number; cents: number }
  | { do: 'cancel'; which: number }
  | { do: 'quote'; bid: number; spread: number; size: number }

const cents = fc.integer({ min: 9_997, max: 10_003 })
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('submit' as const),
        account: fc.constantFrom('one', 'two', 'three'),
        side: fc.constantFrom('buy' as const, 'sell' as const),
        cents: fc.option(cents, { freq: 6 }),
        quantity: fc.integer({ min: 1, max: 60 }),
        terms: fc.constantFrom('GTC' as const, 'GTC' as const, 'GTC' as const, 'IOC' as const, 'FOK' as const),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('replace' as const),
        which: fc.nat({ max: 9 }),
        quantity: fc.integer({ min: 1, max: 60 }),
        cents,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat({ max: 9 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('quote' as const),
        bid: cents,
        spread: fc.integer({ min: 1, max: 6 }),
        size: fc.integer({ min: 1, max: 30 }),
      }),
    },
  ),
  { minLength: 4, maxLength: 18 },
)

type Resting = {
  number: number
  account: string
  side: 'buy' | 'sell'
  cents: number
  quantity: number
  filled: number
}
type Level = { cents: number; size: number }

/** The same exchange without a database, a decimal or a line of its code; the book is a list in the order of time. */
function createOracle() {
  let book: Resting[] = []
  let levels: Record<'buy' | 'sell', Level[]> = { buy: [], sell: [] }
  const told: string[] = []
  const price = (amount: number) => String(amount / 100)
  const fill = (number: number, role: string, quantity: number, at: number) =>
    told.push(`${number} ${role} ${quantity} at ${price(at)} for 0`)
  const better = (side: 'buy' | 'sell', one: number, other: number) => (side === 'buy' ? one < other : one > other)

  /** What `side` would take next: of the book before the market maker, the earliest before the later. */
  const best = (side: 'buy' | 'sell', limit: number | null) => {
    let found: { resting?: Resting; level?: Level; at: number } | undefined
    for (const resting of book) {
      if (resting.side !== side && (!found || better(side, resting.cents, found.at)))
        found = { resting, at: resting.cents }
    }
    for (const level of levels[side]) {
      if (level.size > 0 && (!found || better(side, level.cents, found.at))) found = { level, at: level.cents }
    }
    return found && (limit === null || !better(side, limit, found.at)) ? found : undefined
  }

  const arrive = (order: Omit<Resting, 'cents'> & { cents: number | null; terms: string }) => {
    const before = { book: book.map((one) => ({ ...one })), levels: structuredClone(levels), told: told.length }
    let own = false
    while (order.filled < order.quantity) {
      const next = best(order.side, order.cents)
      if (next === undefined) break
      if (next.resting?.account === order.account) {
        own = true
        break
      }
      const offered = next.resting ? next.resting.quantity - next.resting.filled : (next.level?.size ?? 0)
      const quantity = Math.min(order.quantity - order.filled, offered)
      order.filled += quantity
      if (next.level) next.level.size -= quantity
      if (next.resting) {
        next.resting.filled += quantity
        fill(next.resting.number, 'maker', quantity, next.at)
        if (next.resting.filled === next.resting.quantity) book = book.filter((one) => one !== next.resting)
      }
      fill(order.number, 'taker', quantity, next.at)
    }
    if (order.filled === order.quantity) return
    if (order.terms === 'FOK') {
      ;({ book, levels } = before)
      told.length = before.told
    }
    const { terms: _, cents: limit, ...rest } = order
    if (order.terms === 'GTC' && limit !== null && !own) book.push({ ...rest, cents: limit })
    else told.push(`${order.number} expired`)
  }

  return {
    told,
    working: () => book.map(({ number, filled }) => [number, filled]),
    submit: (number: number, { account, side, cents: limit, quantity, terms }: Extract<Step, { do: 'submit' }>) => {
      told.push(`${number} accepted`)
      arrive({ number, account, side, cents: limit, quantity, filled: 0, terms })
    },
    replace: (number: number, { quantity, cents: at }: { quantity: number; cents: number }) => {
      const order = book.find((one) => one.number === number)
      const reject = (why: string) => void told.push(`${number} replace_rejected: ${why}`)
      if (order === undefined) return reject('The order is no longer working.')
      if (quantity <= order.filled) return reject(`The quantity is not above the filled ${order.filled}.`)
      told.push(`${number} replaced ${quantity} at ${price(at)}`)
      if (at === order.cents && quantity <= order.quantity) {
        order.quantity = quantity
        return undefined
      }
      book = book.filter((one) => one !== order)
      return arrive({ ...order, quantity, cents: at, terms: 'GTC' })
    },
    cancel: (number: number) => {
      const found = book.some((one) => one.number === number)
      book = book.filter((one) => one.number !== number)
      told.push(found ? `${number} cancelled` : `${number} cancel_rejected: The order is no longer working.`)
    },
    quote: ({ bid, spread, size }: { bid: number; spread: number; size: number }) => {
      const sizes = [1, 2, 3, 5].map((times) => size * times)
      levels = {
        buy: sizes.map((each, deeper) => ({ cents: bid + spread + deeper * spread, size: each })),
        sell: sizes.map((each, deeper) => ({ cents: bid - deeper * spread, size: each })),
      }
      for (const [side, own] of [
        ['buy', 'buy'],
        ['sell', 'sell'],
      ] as const) {
        for (const level of levels[side]) {
          for (;;) {
            const reached = book.filter((one) => one.side === own && !better(own, one.cents, level.cents))
            const first = reached.reduce<Resting | undefined>(
              (top, one) => (top === undefined || better(own, top.cents, one.cents) ? one : top),
              undefined,
            )
            if (first === undefined || level.size === 0) break
            const quantity = Math.min(level.size, first.quantity - first.filled)
            level.size -= quantity
            first.filled += quantity
            fill(first.number, 'maker', quantity, first.cents)
            if (first.filled === first.quantity) book = book.filter((one) => one !== first)
          }
        }
      }
    },
  }
}

async function play(trading: TestTrading, all: readonly Step[]): Promise<void> {
  const { venue, market } = trading
  const oracle = createOracle()
  let placed = 0
  const quote = async (step: { bid: number; spread: number; size: number }) => {
    trading.clock.advance(1)
    const [bid, ask, size] = [String(step.bid / 100), String((step.bid + step.spread) / 100), String(step.size)]
    market.set('ACME', { bid, ask, bidSize: size, askSize: size })
    await venue.settled()
    oracle.quote(step)
  }
  await quote({ bid: 9_998, spread: 4, size: 10 })
  for (const step of all) {
    switch (step.do) {
      case 'submit':
        placed += 1
        await venue.submit(
          venueOrder(placed, {
            account: step.account,
            side: step.side,
            quantity: String(step.quantity),
            price: step.cents === null ? null : String(step.cents / 100),
            timeInForce: step.terms,
          }),
        )
        oracle.submit(placed, step)
        break
      case 'replace':
      case 'cancel': {
        if (placed === 0) break
        const number = (step.which % placed) + 1
        if (step.do === 'cancel') {
          await venue.cancel(venueId(number))
          oracle.cancel(number)
        } else {
          const change = { quantity: String(step.quantity), price: String(step.cents / 100) }
          await venue.replace({ orderId: venueId(number), ...change })
          oracle.replace(number, step)
        }
        break
      }
      case 'quote':
        await quote(step)
        break
      default:
        step satisfies never
    }
  }
  expect(await readTold(venue)).toEqual(oracle.told)
  for (const [number = 0, filled] of oracle.working()) {
    expect(await venue.find(venueId(number))).toMatchObject({ working: true, filledQuantity: String(filled) })
  }
}

/** More, to look closer: about fifty a second. */
const numRuns = Number(process.env['VENUE_RUNS'] ?? 100)

test('whatever comes to it, the exchange reports what a list of orders in the order of time would', async () => {
  await using trading = await startTrading()
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const table of ['venue_reports', 'venue_orders', 'venue_books'] as const) {
        await trading.db.deleteFrom(table).execute()
      }
      await trading.db.updateTable('venue_journal').set({ last_sequence: 0 }).execute()
      await play(trading, all)
    }),
    { numRuns },
  )
}, 120_000)
