import type { TradingContext } from '../context.ts'
import { pullReports } from '../reports/pull-reports.ts'
import { withinDeadline } from './within-deadline.ts'

/** Seconds after which a pending order is looked at again. */
export const settleSeconds = 3

export function settleBy(now: Date): Date {
  return new Date(now.getTime() + settleSeconds * 1000)
}

/**
 * Asks something of the venue and takes in what it reports by then. Nothing of it is thrown: what was asked is kept in the
 * database before, and what stays open the reconciliation worker asks again, and tells why it fails.
 */
export async function settleWithVenue(context: TradingContext, ask: () => Promise<void>): Promise<void> {
  await ask().catch(() => undefined)
  await withinDeadline(pullReports(context)).catch(() => context.wake?.('reports'))
}
