import type { Transaction } from 'kysely'
import { appendEvents, type LockedAccount } from '../../store/accounts.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import { changeTradingState, type TradingStateRow } from '../../store/trading-state.ts'
import { presentTradingState } from './present-trading-state.ts'

/** What of the switch or its timer is moved, and when. */
export type Move = { change: Partial<Omit<TradingStateRow, 'state_version'>>; now: Date }

/** Moves the switch, or its timer, of an account that the transaction has locked, and tells it on the stream. */
export async function moveSwitch(
  tx: Transaction<TradingTables>,
  { tenant_id: tenant }: LockedAccount,
  { change, now }: Move,
): Promise<LockedAccount> {
  const account = await changeTradingState(tx, tenant, change)
  const payload = { tradingState: presentTradingState(account) }
  await appendEvents(tx, { tenant, events: [{ type: 'trading_state', payload }], at: now })
  return account
}
