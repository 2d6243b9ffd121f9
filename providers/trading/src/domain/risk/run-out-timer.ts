import type { Transaction } from 'kysely'
import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { moveSwitch } from './move-switch.ts'
import { requestCancelsFor } from './request-cancels-for.ts'
import { hasRunOut } from './state-of.ts'

/** An account as it is after its timer was looked at, and the orders whose cancels are to be sent after the commit. */
export type AfterTimer = { account: LockedAccount; cancels: readonly string[] }

/**
 * Halts a locked account whose dead man's timer has run out; leaves any other as it is. Whoever moves the switch or the timer
 * does this first: a timer that is set anew too late has run out.
 */
export async function runOutTimer(
  context: TradingContext,
  tx: Transaction<TradingTables>,
  { account, now }: { account: LockedAccount; now: Date },
): Promise<AfterTimer> {
  if (!hasRunOut(account, now)) return { account, cancels: [] }
  if (account.trading_state === 'halted') {
    return { account: await moveSwitch(tx, account, { change: { halts_at: null }, now }), cancels: [] }
  }
  const halted = await moveSwitch(tx, account, {
    change: {
      trading_state: 'halted',
      state_reason: `The dead man's timer ran out at ${account.halts_at?.toISOString()}.`,
      state_changed_by: null,
      state_changed_at: now,
      halts_at: null,
    },
    now,
  })
  return { account: halted, cancels: await requestCancelsFor(context, tx, halted) }
}
