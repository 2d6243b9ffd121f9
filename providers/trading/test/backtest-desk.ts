import type { components } from '@platform/schemas/trading'
import { sql } from 'kysely'
import type { BacktestWork } from '../src/domain/backtests/work-on-backtest.ts'
import { workOnBacktests } from '../src/domain/backtests/work-on-backtests.ts'
import { listInstruments } from '../src/market/listing.ts'
import { createSimulatedMarket } from '../src/market/simulated-market.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

type Schemas = components['schemas']

/** Of the same seed and clock, the same in every process. */
export function createPastMarket(clock: () => Date) {
  return createSimulatedMarket({ seed: 'backtests', listings: listInstruments('EUR'), tickMilliseconds: 0, clock })
}

/** Holds ten whenever the close is above that of the bar before, by indicators. */
export const followRises = `
  export const indicators = (bars) => ({ rises: bars.map(({ close }, at) => at > 0 && close > bars[at - 1].close) })
  export const onBar = ({ index, indicators: { rises } }) => ({ target: rises[index] ? 10 : 0 })`

/** Never ends, and counts no operation. */
export const neverEnds = 'export const onBar = () => { const list = []; list.length = 4e9; return list.indexOf(1) }'

/** A service with a market of the past, and the means to test strategies on it. */
export type BacktestDesk = TestTrading & {
  /** What a worker of this process works with. */
  work: BacktestWork
  addStrategy: (source: string, parameters?: Record<string, string>) => Promise<string>
  /** A backtest on the first quarter of 2025, unless told otherwise; answers its id. */
  start: (strategyId: string, change?: Partial<Schemas['NewBacktest']>) => Promise<string>
  read: (id: string) => Promise<Schemas['Backtest']>
  trades: (id: string) => Promise<Schemas['BacktestTrade'][]>
  /** Lets a worker do all that there is. Faults are thrown. */
  workOff: (context?: BacktestWork, stopping?: AbortSignal) => Promise<void>
  /** Waits until some worker has it. */
  untilRunning: (id: string) => Promise<void>
}

export const wish = (strategyId: string): Schemas['NewBacktest'] => ({
  strategyId,
  version: 1,
  from: '2025-01-01T00:00:00Z',
  to: '2025-04-01T00:00:00Z',
  initialCash: '100000.50',
  feeBasisPoints: 10,
  slippageBasisPoints: 5,
})

export async function openBacktestDesk(): Promise<BacktestDesk> {
  const trading = await startTrading()
  const work = { db: trading.db, clock: trading.clock, market: createPastMarket(trading.clock) }
  let strategies = 0
  const read = async (id: string) => (await trading.call('get', `/backtests/${id}`).expect(200)).body
  return {
    ...trading,
    work,
    addStrategy: async (source, parameters = {}) => {
      strategies += 1
      const strategy = { name: `Strategy ${strategies}`, symbol: 'ACME', interval: '1d', source, parameters }
      const { body } = await trading.call('post', '/strategies').send(strategy).expect(201)
      return body.id
    },
    start: async (strategyId, change = {}) => {
      const { body } = await trading
        .call('post', '/backtests')
        .send({ ...wish(strategyId), ...change })
        .expect(202)
      return body.id
    },
    read,
    trades: async (id) => (await trading.call('get', `/backtests/${id}/trades?limit=200`).expect(200)).body.items,
    workOff: (context = work, stopping = new AbortController().signal) =>
      workOnBacktests(context, stopping, (error) => {
        throw error
      }),
    untilRunning: async (id) => {
      for (;;) {
        const { rows } = await sql`select from backtests where id = ${id} and bars is not null`.execute(trading.db)
        if (rows.length > 0) return
      }
    },
  }
}
