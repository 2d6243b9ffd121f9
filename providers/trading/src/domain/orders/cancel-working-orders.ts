import { inTransaction } from '@platform/conventions/database'
import type { Transaction } from 'kysely'
import { appendEvents, type LockedAccount, lockAccount } from '../../store/accounts.ts'
import { listCancellable, type OrderRow } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { askCancel } from './ask-cancel.ts'
import { settleWithVenue } from './settle-with-venue.ts'
import { tellOrder } from './tell-order.ts'
import { withinDeadline } from './within-deadline.ts'

/** Which working orders: all of the account's, those of one strategy, or these. */
export type WorkingFilter = { strategyId?: string; orderIds?: readonly string[] }

/** How many cancellations the venue is asked for at once. */
const atOnce = 16

/**
 * Cancels, in the transaction that holds the account, what was never sent to the venue, and marks what was as `pending_cancel`;
 * answers the ids of the latter, which `sendCancels` asks the venue to cancel once the transaction is committed.
 */
export async function requestCancels(
  { clock }: Pick<TradingContext, 'clock'>,
  tx: Transaction<TradingTables>,
  { account, filter = {} }: { account: LockedAccount; filter?: WorkingFilter },
): Promise<string[]> {
  const now = clock()
  const tenant = account.tenant_id
  const asked: OrderRow[] = []
  for (const order of await listCancellable(tx, { tenant, ...filter })) asked.push(await askCancel(tx, order, now))
  await appendEvents(tx, { tenant, events: asked.map(tellOrder), at: now })
  return asked.filter(({ status }) => status === 'pending_cancel').map(({ id }) => id)
}

/** Asks the venue to cancel these, and takes in what it reports. What it does not answer is asked again later. */
export async function sendCancels(context: TradingContext, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return
  const left = [...orderIds]
  const sendSome = async () => {
    for (let orderId = left.shift(); orderId !== undefined; orderId = left.shift()) {
      await withinDeadline(context.venue.cancel(orderId))
    }
  }
  await settleWithVenue(context, async () => {
    await Promise.all(Array.from({ length: atOnce }, sendSome))
  })
}

/** Cancels every working order of a tenant, or of one strategy of the tenant's. */
export async function cancelWorkingOrders(
  context: TradingContext,
  { tenant, strategyId }: { tenant: string; strategyId?: string },
): Promise<void> {
  const asked = await inTransaction(context.db, async (tx) => {
    const account = await lockAccount(tx, { tenant, now: context.clock() })
    return requestCancels(context, tx, { account, filter: strategyId === undefined ? {} : { strategyId } })
  })
  await sendCancels(context, asked)
}
