import type { AnyServer } from '@platform/conventions/server'
import type { TradingContext } from '../domain/context.ts'
import { runStrategies } from '../domain/strategies/run-strategies.ts'

/** Lets strategies act on the bars that closed. */
export async function workOnStrategies(context: TradingContext, log: AnyServer['log']): Promise<boolean> {
  return runStrategies(context, ({ runId, strategyId }, error) => {
    log.warn({ err: error, run: runId, strategy: strategyId }, 'a strategy could not go on; it is tried again')
  })
}
