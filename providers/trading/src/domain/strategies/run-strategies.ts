import { listFreeRuns, type RunInSight } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { dueBars } from './due-bars.ts'
import { workOnRun } from './work-on-run.ts'

/** Runs that one process works on at a time: one whose code never ends holds up none but itself until it is killed. */
const atOnce = 4

/**
 * One turn: works on every run that nobody holds and that has something to do. `onFault` hears what went wrong with one of
 * them; the others go on.
 */
export async function runStrategies(
  context: TradingContext,
  onFault: (run: { runId: string; strategyId: string }, error: unknown) => void,
): Promise<void> {
  const runs = await listFreeRuns(context.db, context.clock())
  const left = runs.filter((run) => hasWork(context, run)).values()
  const workOnSome = async () => {
    for (const { id: runId, strategy_id: strategyId } of left) {
      try {
        await workOnRun(context, runId)
      } catch (error) {
        onFault({ runId, strategyId }, error)
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, workOnSome))
}

function hasWork({ market, clock }: TradingContext, run: RunInSight): boolean {
  return run.status === 'stopping' || dueBars(market, run, clock()).length > 0
}
