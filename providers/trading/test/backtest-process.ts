import { writeSync } from 'node:fs'
import { createDatabase } from '@platform/conventions/database'
import { createClock } from '@platform/fixtures/clock'
import type { KyselyPlugin } from 'kysely'
import { workOnBacktests } from '../src/domain/backtests/work-on-backtests.ts'
import type { TradingTables } from '../src/store/tables/index.ts'
import { createPastMarket } from './backtest-desk.ts'

/** Where the process works, and when it is. */
export type StuckBacktest = { url: string; now: string }

/** A worker that has computed a backtest and gets stuck before it writes the result: it says so and waits to be killed. */
const { url, now }: StuckBacktest = JSON.parse(process.argv[2] ?? '')
const stuck: KyselyPlugin = {
  transformQuery: ({ node }) => {
    if (JSON.stringify(node).includes('"succeeded"')) {
      writeSync(1, 'stuck')
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    }
    return node
  },
  transformResult: async ({ result }) => result,
}
const db = createDatabase<TradingTables>({ url, name: 'stuck-backtest', poolSize: 4 }).withPlugin(stuck)
const clock = createClock(now)
await workOnBacktests({ db, clock, market: createPastMarket(clock) }, new AbortController().signal, (error) => {
  throw error
})
