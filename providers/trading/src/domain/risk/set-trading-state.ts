import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingContext } from '../context.ts'
import { requestCancels, sendCancels } from '../orders/cancel-working-orders.ts'
import { changeSwitch } from './change-switch.ts'
import { moveSwitch } from './move-switch.ts'

/** Where the switch shall stand, and why. */
export type NewTradingState = { state: LockedAccount['trading_state']; reason?: string | null | undefined }

/**
 * Throws the kill switch, or takes it back. `halted` cancels in the same transaction what was never sent to the venue, and then
 * asks the venue to cancel the rest.
 */
export async function setTradingState(
  context: TradingContext,
  { tenant, user }: { tenant: string; user: string },
  { state, reason = null }: NewTradingState,
): Promise<LockedAccount> {
  const { account, cancels } = await changeSwitch(context, tenant, async (tx, { account: before, now }) => {
    const change = { trading_state: state, state_reason: reason, state_changed_by: user, state_changed_at: now }
    const after = await moveSwitch(tx, before, { change, now })
    return { account: after, cancels: state === 'halted' ? await requestCancels(context, tx, { account: after }) : [] }
  })
  await sendCancels(context, cancels)
  return account
}
