import { hasWorkingOrder } from '../../store/strategy-orders.ts'
import { finishRun, type StrategyRunRow } from '../../store/strategy-runs.ts'
import type { TradingContext } from '../context.ts'
import { cancelWorkingOrders } from '../orders/cancel-working-orders.ts'

/**
 * Cancels what still works of a run that is `stopping`, and ends the run once nothing does: until then every turn of a runner
 * asks again, whoever was killed in between.
 */
export async function endRun(context: TradingContext, run: StrategyRunRow): Promise<void> {
  const { db, clock } = context
  const { tenant_id: tenant, strategy_id: strategyId, failure } = run
  await cancelWorkingOrders(context, { tenant, strategyId })
  if (await hasWorkingOrder(db, strategyId)) return
  await finishRun(db, run, { status: failure === null ? 'stopped' : 'failed', at: clock() })
}
