import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'

/** Which working orders: all of the account's, or those of one strategy. */
export type WorkingFilter = { strategyId?: string }

/**
 * Cancels, in the transaction that holds the account, what was never sent to the venue, and marks what was as `pending_cancel`;
 * answers the ids of the latter, which `sendCancels` asks the venue to cancel once the transaction is committed.
 */
export async function requestCancels(
  _context: TradingContext,
  _tx: Transaction<TradingTables>,
  _work: { account: LockedAccount; filter?: WorkingFilter },
): Promise<string[]> {
  throw new Error('Failed to cancel orders: this is being written.')
}

/** Asks the venue to cancel these, and takes in what it reports. What it does not answer is asked again later. */
export async function sendCancels(_context: TradingContext, _orderIds: readonly string[]): Promise<void> {
  throw new Error('Failed to cancel orders: this is being written.')
}

/** Cancels every working order of a tenant, or of one strategy of the tenant's. */
export async function cancelWorkingOrders(
  _context: TradingContext,
  _which: { tenant: string; strategyId?: string },
): Promise<void> {
  throw new Error('Failed to cancel orders: this is being written.')
}
