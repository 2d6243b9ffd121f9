import { listFreeRuns } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { barsPerTurn, dueBars } from './due-bars.ts'
import { workOnRun } from './work-on-run.ts'

/** Runs that one process works on at a time: one whose code never ends holds up none but itself until it is killed. */
const atOnce = 4

/**
 * One turn: works on every run that nobody holds and that has something to do, and tells whether there may be more. `onFault`
 * hears what went wrong with one of them; the others go on. When `stopping` is aborted, it ends with the bars that are under way.
 */
export async function runStrategies(
  context: TradingContext,
  onFault: (run: { runId: string; strategyId: string }, error: unknown) => void,
  stopping?: AbortSignal,
): Promise<boolean> {
  const { db, market, clock } = context
  const now = clock()
  const runs = (await listFreeRuns(db, now)).map((run) => ({ run, due: dueBars(market, run, now).length }))
  const left = runs.filter(({ run, due }) => run.status === 'stopping' || due > 0).values()
  let mayBeMore = false
  const workOnSome = async () => {
    for (const { run, due } of left) {
      if (stopping?.aborted === true) return
      try {
        await workOnRun(context, run.id, stopping)
        mayBeMore ||= due === barsPerTurn
      } catch (error) {
        onFault({ runId: run.id, strategyId: run.strategy_id }, error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOnSome))
  return mayBeMore
}
