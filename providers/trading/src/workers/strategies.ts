import type { AnyServer } from '@platform/conventions/server'
import type { TradingContext } from '../domain/context.ts'
import { runStrategies } from '../domain/strategies/run-strategies.ts'

/** Lets strategies act on the bars that closed. */
export async function workOnStrategies(
  context: TradingContext,
  log: AnyServer['log'],
  stopping: AbortSignal,
): Promise<boolean> {
  const tell = ({ runId, strategyId }: { runId: string; strategyId: string }, error: unknown) =>
    log.warn({ err: error, run: runId, strategy: strategyId }, 'a strategy could not go on; it is tried again')
  return runStrategies(context, tell, stopping)
}
