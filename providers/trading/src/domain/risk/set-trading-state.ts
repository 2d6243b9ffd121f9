import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingContext } from '../context.ts'
import { sendCancels } from '../orders/cancel-working-orders.ts'
import { changeSwitch } from './change-switch.ts'
import { moveSwitch } from './move-switch.ts'
import { requestCancelsFor } from './request-cancels-for.ts'

/** Where the switch shall stand, and why. */
export type NewTradingState = { state: LockedAccount['trading_state']; reason?: string | null | undefined }

/**
 * Throws the kill switch, or takes it back. What the new state does not allow is cancelled in the same transaction when it was
 * never sent to the venue; the venue is asked to cancel the rest.
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
  await sendCancels(context, cancels)
  return account
}
