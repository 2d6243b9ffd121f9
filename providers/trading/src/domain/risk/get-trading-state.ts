import { findTradingState, type TradingStateRow } from '../../store/trading-state.ts'
import type { TradingContext } from '../context.ts'

/** Whether the account may trade: it may as long as nobody said otherwise. */
export async function getTradingState({ db }: Pick<TradingContext, 'db'>, tenant: string): Promise<TradingStateRow> {
  return (
    (await findTradingState(db, tenant)) ?? {
      trading_state: 'active',
      state_reason: null,
      state_changed_by: null,
      state_changed_at: null,
      halts_at: null,
      state_version: 1,
    }
  )
}
