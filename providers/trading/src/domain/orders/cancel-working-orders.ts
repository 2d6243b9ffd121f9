import type { Transaction } from 'kysely'
import { inAccount } from '../../store/account-queue.ts'
import { appendEvents, type LockedAccount, lockAccount } from '../../store/accounts.ts'
import { changeCancellable, type WorkingFilter } from '../../store/orders.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { cancelAsked } from './ask-cancel.ts'
import { beginCancels } from './send-cancels.ts'
import { tellOrder } from './tell-order.ts'
import { withdrawn } from './withdraw-order.ts'

/**
 * Cancels, in the transaction that holds the account, what was never sent to the venue, and marks what was as `pending_cancel`;
 * answers the ids of the latter, which `beginCancels` asks the venue to cancel once the transaction is committed.
 */
export async function requestCancels(
  { clock }: Pick<TradingContext, 'clock'>,
  tx: Transaction<TradingTables>,
  { account, filter = {} }: { account: LockedAccount; filter?: WorkingFilter },
): Promise<string[]> {
  const now = clock()
  const tenant = account.tenant_id
  const unsent = await changeCancellable(tx, { ...filter, tenant, unsent: true }, withdrawn(now))
  const sent = await changeCancellable(tx, { ...filter, tenant, unsent: false }, cancelAsked(now))
  const changed = [...unsent, ...sent].toSorted((one, other) => (one.id < other.id ? -1 : 1))
  await appendEvents(tx, { tenant, events: changed.map(tellOrder), at: now })
  return sent.map(({ id }) => id)
}

/** Cancels every working order of a tenant, or of one strategy of the tenant's. */
export async function cancelWorkingOrders(
  context: TradingContext,
  { tenant, strategyId }: { tenant: string; strategyId?: string },
): Promise<void> {
  const asked = await inAccount(context.db, { tenant, lane: 'settle' }, async (tx) => {
    const account = await lockAccount(tx, { tenant, now: context.clock() })
    return requestCancels(context, tx, { account, filter: strategyId === undefined ? {} : { strategyId } })
  })
  await beginCancels(context, asked)
}
