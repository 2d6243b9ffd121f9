import { setTimeout as wait } from 'node:timers/promises'
import { claimBacktest } from '../../store/backtest-work.ts'
import { backtestsAtOnce } from './backtest-threads.ts'
import { leaseFrom } from './lease.ts'
import { type BacktestWork, workOnBacktest } from './work-on-backtest.ts'

/** Milliseconds after which it looks for another one while some are under way. */
const every = 250

/**
 * Works on backtests, the oldest first and a few at a time, until there is none. When `stopping` is aborted, what is under way
 * is given back.
 */
export async function workOnBacktests(
  context: BacktestWork,
  stopping: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> {
  const { db, clock } = context
  const underWay = new Set<Promise<void>>()
  for (;;) {
    while (underWay.size < backtestsAtOnce && !stopping.aborted) {
      const now = clock()
      const job = await claimBacktest(db, { now, leaseUntil: leaseFrom(now) })
      if (job === undefined) break
      const work = workOnBacktest(context, job, stopping)
        .catch(onFault)
        .finally(() => underWay.delete(work))
      underWay.add(work)
    }
    if (underWay.size === 0) return
    const looking = new AbortController()
    await Promise.race([...underWay, wait(every, undefined, { signal: looking.signal }).catch(() => undefined)])
    looking.abort()
  }
}
