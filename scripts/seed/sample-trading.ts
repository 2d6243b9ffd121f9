import type { components } from '@platform/schemas/trading'
import { type Session, sessionsBetween } from '../../providers/trading/src/market/calendar.ts'
import { createDice, type Dice } from './dice.ts'
import { sampleTenants } from './sample-data.ts'
import { type SampleStrategy, sampleStrategies } from './sample-strategies.ts'

/** What becomes of an order: executed at once, in part, waiting at the venue, cancelled there, or refused by risk control. */
export type OrderFate = 'taken' | 'partly' | 'resting' | 'cancelled' | 'denied'

/** An order by what it is worth and how far from the market, in basis points: the market says the rest. */
export type SampleOrder = {
  symbol: string
  side: components['schemas']['Side']
  worth: number
  away: number
  fate: OrderFate
}

/** Who does something: the owner of a tenant. */
export type SampleTrader = { tenant: string; actor: string }

/** One thing that happens: somebody does it, or it is time for the strategies that run. */
export type SampleStep = { at: Date } & (
  | { kind: 'turn' }
  | (SampleTrader &
      (
        | { kind: 'order'; order: SampleOrder }
        | { kind: 'create'; strategy: SampleStrategy }
        | { kind: 'backtest'; strategy: string; from: Date; to: Date }
        | { kind: 'start' | 'stop'; strategy: string }
      ))
)

/** How many orders each tenant places by hand; together 170. */
const sizes = [90, 50, 30] as const

const symbols = ['ACME', 'BOREAL', 'DUNE', 'FJORD', 'GROVE', 'INDEX'] as const
const fates: readonly OrderFate[] = [
  ...Array.from({ length: 7 }, () => 'taken' as const),
  'partly',
  'resting',
  'cancelled',
  'denied',
]

/** Strategies run from this day of trading on, for so many. */
const [firstRunDay, runDays] = [200, 10]

const yearBefore = { from: new Date(Date.UTC(2024, 0, 1)), to: new Date(Date.UTC(2025, 0, 1)) }

const second = 1_000
const minute = 60 * second

/** All of it, or one part of so many, in the order in which it happens; the same on every run. */
export function makeSampleTrading(parts = 1): SampleStep[] {
  const sessions = sessionsBetween(Date.UTC(2025, 0, 1), Date.UTC(2026, 0, 1))
  const sessionAt = (index: number) => {
    const session = sessions[index]
    if (session === undefined) throw new Error(`Failed to seed: 2025 had no session ${index}. Mend sample-trading.ts.`)
    return session
  }
  const orders = sampleTenants.flatMap(({ id: tenant, owner }, index) => {
    const dice = createDice(index + 101)
    const count = Math.ceil((sizes[index] ?? 0) / parts)
    return Array.from({ length: count }, (_, number): SampleStep => {
      const { opensAt } = sessionAt(Math.floor((number * sessions.length) / count))
      const at = new Date(opensAt + (dice.upTo(300) + 10) * minute + index * second)
      return { at, tenant, actor: owner.id, kind: 'order', order: makeOrder(dice) }
    })
  })
  return [...orders, ...runStrategies(sessionAt, Math.ceil(runDays / parts))].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
}

function makeOrder(dice: Dice): SampleOrder {
  return {
    symbol: dice.pick(symbols),
    side: dice.upTo(5) < 3 ? 'buy' : 'sell',
    worth: dice.upTo(9_000) + 1_000,
    away: dice.upTo(500) + 100,
    fate: dice.pick(fates),
  }
}

/** Strategies are written, tried on the past, run for some days, and stopped. */
function runStrategies(sessionAt: (index: number) => Session, count: number): SampleStep[] {
  const begin = sessionAt(firstRunDay).opensAt
  const end = sessionAt(firstRunDay + count).opensAt
  const days = Array.from({ length: count }, (_, day) => sessionAt(firstRunDay + day).closesAt + minute)
  const turns = [...days, end + 2 * minute].map((at): SampleStep => ({ at: new Date(at), kind: 'turn' }))
  const ofEach = sampleTenants.flatMap(({ id: tenant, owner }, index) =>
    sampleStrategies.flatMap((strategy): SampleStep[] => {
      const trader = { tenant, actor: owner.id }
      const after = (start: number, minutes: number) => new Date(start + minutes * minute + index * second)
      const { name } = strategy
      return [
        { at: after(begin, 1), ...trader, kind: 'create', strategy },
        { at: after(begin, 2), ...trader, kind: 'backtest', strategy: name, ...yearBefore },
        { at: after(begin, 3), ...trader, kind: 'start', strategy: name },
        { at: after(end, 1), ...trader, kind: 'stop', strategy: name },
      ]
    }),
  )
  return [...ofEach, ...turns]
}
