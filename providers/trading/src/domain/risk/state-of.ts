import type { LockedAccount } from '../../store/accounts.ts'
import type { RiskView } from './risk-view.ts'

/** Whether the dead man's timer has run out, though perhaps nobody has noticed yet. */
export function hasRunOut({ halts_at }: Pick<LockedAccount, 'halts_at'>, now: Date): boolean {
  return halts_at !== null && halts_at <= now
}

/** The state that orders are judged by: an account whose timer has run out is halted, whether or not anybody wrote it down. */
export function stateOf(account: Pick<LockedAccount, 'halts_at' | 'trading_state'>, now: Date): RiskView['state'] {
  return hasRunOut(account, now) ? 'halted' : account.trading_state
}
