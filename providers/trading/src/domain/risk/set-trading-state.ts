import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingContext } from '../context.ts'
import { beginCancels } from '../orders/send-cancels.ts'
import { changeSwitch } from './change-switch.ts'
import { moveSwitch } from './move-switch.ts'
import { requestCancelsFor } from './request-cancels-for.ts'

/** Where the switch shall stand, and why. */
export type NewTradingState = { state: LockedAccount['trading_state']; reason?: string | null | undefined }

/**
 * Throws the kill switch, or takes it back; answers as soon as the new state is in force. What it does not allow is cancelled in
 * the same transaction when it was never sent to the venue; the rest is `pending_cancel` there, and the venue is asked afterwards.
 */
export async function setTradingState(
  context: TradingContext,
  { tenant, user }: { tenant: string; user: string },
  { state, reason = null }: NewTradingState,
): Promise<LockedAccount> {
  const { account, cancels } = await changeSwitch(context, tenant, async (tx, { account: before, now }) => {
    const change = { trading_state: state, state_reason: reason, state_changed_by: user, state_changed_at: now }
    const after = await moveSwitch(tx, before, { change, now })
    return { account: after, cancels: await requestCancelsFor(context, tx, after) }
  })
  void beginCancels(context, cancels)
  return account
}
