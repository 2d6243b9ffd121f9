import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import { listPositions } from '../../store/positions.ts'
import { listWorking } from '../../store/risk.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { decimal } from '../decimal/index.ts'
import { requestCancels } from '../orders/cancel-working-orders.ts'
import { findAdding } from './adding-orders.ts'

/**
 * Cancels what the account's state does not allow any longer, in the transaction that set it: everything when it is halted, what
 * would not only reduce positions when it is reducing. Answers what the venue is to be asked for after the commit.
 */
export async function requestCancelsFor(
  context: TradingContext,
  tx: Transaction<TradingTables>,
  account: LockedAccount,
): Promise<string[]> {
  const { tenant_id: tenant, trading_state: state } = account
  if (state === 'active') return []
  if (state === 'halted') return requestCancels(context, tx, { account })
  const positions = await listPositions(tx, tenant)
  const held = new Map(positions.map(({ symbol, quantity }) => [symbol, decimal(quantity)]))
  const orderIds = findAdding(await listWorking(tx, tenant), held)
  return requestCancels(context, tx, { account, filter: { orderIds } })
}
