import type { components } from '@platform/schemas/trading'
import type { TradingStateRow } from '../../store/trading-state.ts'

/** Whether the account may trade, as the contract tells it, in answers and on the stream. */
export function presentTradingState(row: TradingStateRow): components['schemas']['TradingState'] {
  return {
    state: row.trading_state,
    reason: row.state_reason,
    changedBy: row.state_changed_by,
    changedAt: row.state_changed_at?.toISOString() ?? null,
    haltsAt: row.halts_at?.toISOString() ?? null,
    version: row.state_version,
  }
}
