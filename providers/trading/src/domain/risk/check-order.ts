import type { components } from '@platform/schemas/trading'
import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import type { ProposedOrder } from './proposed-order.ts'
import { readRiskView } from './read-risk-view.ts'
import { findDenial } from './rules/index.ts'

export type { ProposedOrder } from './proposed-order.ts'

/**
 * Asks risk control about an order. Under the account's lock, and before the order's row is written: that row is what reserves
 * for it, and the next check of the account counts it.
 *
 * @returns why it is denied; undefined when it is not
 */
export async function checkOrder(
  tx: Transaction<TradingTables>,
  account: LockedAccount,
  proposed: ProposedOrder,
  context: Pick<TradingContext, 'market' | 'clock'>,
): Promise<components['schemas']['Denial'] | undefined> {
  return findDenial(proposed, await readRiskView(tx, account, proposed, context))
}
