import { inTransaction, violatedConstraint } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, lockAccount } from '../../store/accounts.ts'
import { advanceCursor, isTaken, keepTaken } from '../../store/execution-inbox.ts'
import { changeOrder, findOrder, findOwner, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { ExecutionReport } from '../../venue/index.ts'
import type { TradingContext } from '../context.ts'
import { presentFill } from '../orders/present-fill.ts'
import { tellOrder } from '../orders/tell-order.ts'
import { bookFill } from '../positions/book-fill.ts'
import { presentPosition } from '../positions/present-position.ts'
import { judgeReport, type Verdict } from './judge-report.ts'

/**
 * Applies a report of the venue once, whoever brings it and however often: order, fill, position, their events, the inbox and
 * the cursor in one transaction. What cannot be true by our books is set aside with the report, and changes nothing else.
 *
 * @returns what came of it; undefined when it had been taken before
 */
export async function takeReport(context: TradingContext, report: ExecutionReport): Promise<Verdict | undefined> {
  const tenant = await findOwner(context.db, report.orderId)
  try {
    const take = (tx: Transaction<TradingTables>) => takeInto(context, tx, { tenant, report })
    if (tenant === undefined) return await inTransaction(context.db, take)
    return await inAccount(context.db, { tenant, lane: 'settle' }, take)
  } catch (error) {
    const why = refusalOf(error)
    if (why === undefined) throw error
    const verdict: Verdict = { outcome: 'refused', reason: why }
    await inTransaction(context.db, (tx) => keepVerdict(context, tx, { report, verdict }))
    return verdict
  }
}

async function takeInto(
  context: TradingContext,
  tx: Transaction<TradingTables>,
  { tenant, report }: { tenant: string | undefined; report: ExecutionReport },
): Promise<Verdict | undefined> {
  const now = context.clock()
  if (tenant !== undefined) await lockAccount(tx, { tenant, now })
  if (await isTaken(tx, report.executionId)) {
    await advanceCursor(tx, report.sequence)
    return undefined
  }
  const order = tenant === undefined ? undefined : await findOrder(tx, { tenant, orderId: report.orderId })
  const verdict: Verdict =
    order === undefined ? { outcome: 'refused', reason: 'No order has this id.' } : judgeReport(order, report, now)
  if (order !== undefined && verdict.outcome === 'applied') {
    const changed = await changeOrder(tx, order, verdict.changes)
    await appendEvents(tx, {
      tenant: order.tenant_id,
      events: await eventsOf(context, tx, { changed, report, now }),
      at: now,
    })
  }
  await keepVerdict(context, tx, { report, verdict })
  return verdict
}

async function eventsOf(
  { ids, market }: TradingContext,
  tx: Transaction<TradingTables>,
  { changed, report, now }: { changed: OrderRow; report: ExecutionReport; now: Date },
) {
  if (report.kind !== 'filled') return [tellOrder(changed)]
  const { executionId: execution_id, quantity, price, fee, liquidity, at } = report
  const { tenant_id, id: order_id, symbol, side } = changed
  const executed = { id: ids(), tenant_id, order_id, execution_id, symbol, side, quantity, price, fee, liquidity, at }
  const { fill, position } = await bookFill(tx, executed, now)
  return [
    tellOrder(changed),
    { type: 'fill' as const, payload: { fill: presentFill(fill) } },
    { type: 'position' as const, payload: { position: presentPosition(market, position) } },
  ]
}

async function keepVerdict(
  { clock }: TradingContext,
  tx: Transaction<TradingTables>,
  { report, verdict }: { report: ExecutionReport; verdict: Verdict },
): Promise<void> {
  const { executionId, sequence, orderId } = report
  await keepTaken(tx, {
    execution_id: executionId,
    sequence,
    order_id: orderId,
    outcome: verdict.outcome,
    reason: verdict.outcome === 'applied' ? null : verdict.reason,
    report: verdict.outcome === 'refused' ? JSON.stringify(report) : null,
    taken_at: clock(),
    told_at: null,
  })
  await advanceCursor(tx, sequence)
}

/** A rule of the database that it breaks, or a figure that is none: it would do so again, and stand in the others' way. */
function refusalOf(error: unknown): string | undefined {
  const constraint = violatedConstraint(error)
  if (constraint !== undefined) return `It breaks ${constraint}.`
  return error instanceof Error && error.message.startsWith('[DecimalError]') ? error.message : undefined
}
