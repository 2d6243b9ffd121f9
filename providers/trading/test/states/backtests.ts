import { examples } from '@platform/fixtures/trading'
import type { components } from '@platform/schemas/trading'
import { cancelBacktest } from '../../src/domain/backtests/cancel-backtest.ts'
import { leaseFrom } from '../../src/domain/backtests/lease.ts'
import { startBacktest } from '../../src/domain/backtests/start-backtest.ts'
import { workOnBacktest } from '../../src/domain/backtests/work-on-backtest.ts'
import { addStrategyVersion } from '../../src/domain/strategies/add-strategy-version.ts'
import { claimBacktest, updateHeld } from '../../src/store/backtest-work.ts'
import { listStrategies } from '../../src/store/strategies.ts'
import { naming, type Stage } from './stage.ts'

type Wish = { backtestId: string; strategyId: string }

/** Buys on a bar after which it knows that there is another. */
const cheat = `export const indicators = (bars) => ({ last: bars.map(() => bars.length) })
export const onBar = ({ index, indicators: { last } }) => ({ target: index + 1 < last[index] ? 10 : 0 })
`

const idle = 'export const onBar = () => {}'

/** As many as an account may have under way. */
const underWayAtMost = 4

/** Runs on past bars. No worker of the service goes on with them. */
export function createBacktestStates(open: () => Stage) {
  const who = () => {
    const { tenant, sub: actor } = open().caller()
    return { tenant, actor }
  }
  const start = async ({ backtestId, strategyId }: Wish, wish: Partial<components['schemas']['NewBacktest']> = {}) => {
    const backtest = { ...examples.newBacktest, strategyId, ...wish }
    await startBacktest(naming(open().context, backtestId), who(), backtest)
  }
  const claim = async () => {
    const { db, clock } = open().context
    const job = await claimBacktest(db, { now: clock(), leaseUntil: leaseFrom(clock()) })
    if (job === undefined) throw new Error('Failed to work on a backtest: none waits. Start one before.')
    return job
  }
  const finish = async () => workOnBacktest(open().context, await claim(), new AbortController().signal)
  /** Runs a version of the strategy that has this code. */
  const runAs = async (wish: Wish, source: string) => {
    const which = { ...who(), strategyId: wish.strategyId }
    const { symbol, interval } = examples.newStrategy
    const { version } = await addStrategyVersion(open().context, which, { symbol, interval, source, parameters: {} })
    await start(wish, { version })
    await finish()
  }
  const run = async (wish: Wish) => {
    await start(wish)
    const { barsDone, bars } = examples.runningBacktest
    await updateHeld(open().context.db, await claim(), { bars_done: barsDone, ...(bars && { bars }) })
  }
  return {
    'the account has no backtests': () => undefined,
    'a backtest is queued': (wish: Wish) => start(wish),
    'a backtest is running': run,
    'a backtest has succeeded': async (wish: Wish) => {
      await start(wish)
      await finish()
    },
    'a backtest has traded nothing': (wish: Wish) => runAs(wish, idle),
    'a backtest has looked ahead': (wish: Wish) => runAs(wish, cheat),
    'a backtest has failed': async (wish: Wish) => {
      await start(wish, examples.emptyRange)
      await finish()
    },
    'a backtest was cancelled': async (wish: Wish) => {
      await run(wish)
      await cancelBacktest(open().context, { tenant: who().tenant, backtestId: wish.backtestId })
    },
    'as many backtests run as may': async () => {
      const { context } = open()
      const newest = { tenant: who().tenant, after: undefined, limit: 1 }
      const [strategy] = await listStrategies(context.db, newest)
      if (strategy === undefined) throw new Error('Failed to start backtests: there is no strategy. Give one before.')
      for (let started = 0; started < underWayAtMost; started += 1) {
        await start({ backtestId: context.ids(), strategyId: strategy.id })
      }
    },
  }
}
