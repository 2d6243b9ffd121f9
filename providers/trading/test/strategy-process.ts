import { randomBytes } from 'node:crypto'
import { writeSync } from 'node:fs'
import { createDatabase } from '@platform/conventions/database'
import { createClock } from '@platform/fixtures/clock'
import { createTestTokenCheck } from '@platform/fixtures/tokens'
import { v7 } from 'uuid'
import { runStrategies } from '../src/domain/strategies/run-strategies.ts'
import { createManualMarket } from '../src/market/manual-market.ts'
import type { TradingTables } from '../src/store/tables/index.ts'
import { createSimulatedVenue, type Venue } from '../src/venue/index.ts'
import { testConfig } from './test-config.ts'

/** What the process is told on its command line: where it works, what the market is like, and where it gets stuck for good. */
export type StuckProcess = {
  url: string
  now: string
  minutes: readonly string[]
  stuckAt: 'way to the venue' | 'way back from the venue' | 'way to a cancellation'
}

/** One turn of a runner that never comes to its end: it says so and waits to be killed. */
const { url, now, minutes, stuckAt }: StuckProcess = JSON.parse(process.argv[2] ?? '')
const db = createDatabase<TradingTables>({ url, name: 'stuck-runner', poolSize: 4 })
const clock = createClock(now)
const ids = () => v7()
const market = createManualMarket({ clock })
const prices = { open: '100', high: '100', low: '100', close: '100', volume: '1000' }
market.set('ACME', { bid: '99.99', ask: '100.01' })
market.addBars(
  'ACME',
  '1m',
  minutes.map((minute) => ({ ...prices, opensAt: new Date(minute) })),
)
const venue = createSimulatedVenue({ db, market, clock, ids, feeBasisPoints: 0 })
/** Nothing of it goes on, its timers neither. */
const getStuck = () => {
  writeSync(1, 'stuck')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
const stuckVenue: Venue = {
  ...venue,
  submit: async (order) => {
    if (stuckAt === 'way to the venue') getStuck()
    await venue.submit(order)
    if (stuckAt === 'way back from the venue') getStuck()
  },
  cancel: async (orderId) => {
    if (stuckAt === 'way to a cancellation') getStuck()
    await venue.cancel(orderId)
  },
}
const { tokenCheck } = createTestTokenCheck(clock)
await runStrategies(
  { db, config: testConfig, tokenCheck, market, venue: stuckVenue, clock, ids, random: randomBytes },
  (_run, error) => {
    throw error
  },
)
