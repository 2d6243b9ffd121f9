import type { LockedAccount } from '../../store/accounts.ts'
import type { TradingContext } from '../context.ts'
import { beginCancels } from '../orders/send-cancels.ts'
import { changeSwitch } from './change-switch.ts'
import { moveSwitch } from './move-switch.ts'

/** The account is halted in so many seconds, unless this is called again before; null stops the timer, and halts nothing. */
export async function setDeadManTimer(
  context: TradingContext,
  tenant: string,
  seconds: number | null,
): Promise<LockedAccount> {
  const { account, cancels } = await changeSwitch(context, tenant, async (tx, { account: before, now }) => {
    const halts_at = seconds === null ? null : new Date(now.getTime() + seconds * 1000)
    if (halts_at === before.halts_at) return { account: before, cancels: [] }
    return { account: await moveSwitch(tx, before, { change: { halts_at }, now }), cancels: [] }
  })
  void beginCancels(context, cancels)
  return account
}
