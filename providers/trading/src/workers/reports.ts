import type { AnyServer } from '@platform/conventions/server'
import type { TradingContext } from '../domain/context.ts'
import { pullReports } from '../domain/reports/pull-reports.ts'
import { claimRefused } from '../store/execution-inbox.ts'

/** Takes in what the venue reported, and says of every report that was set aside, once in all processes, that it was. */
export async function workOnReports(context: TradingContext, log: AnyServer['log']): Promise<boolean> {
  await pullReports(context)
  for (const { execution_id: execution, order_id: order, reason, report } of await claimRefused(
    context.db,
    context.clock(),
  )) {
    log.error({ execution, order, reason, report }, 'a report of the venue was refused and set aside')
  }
  return false
}
