import { findOverdueTimers } from '../../store/trading-state.ts'
import type { TradingContext } from '../context.ts'
import { beginCancels } from '../orders/send-cancels.ts'
import { changeSwitch } from './change-switch.ts'

/** At one look. */
const batch = 50

/**
 * Halts the accounts whose dead man's timer has run out, all of them before the venue is asked for anything. Each is looked at
 * again under its lock: of two processes one halts, and an owner who set it anew in the meantime is left alone.
 *
 * @returns whether there may be more
 */
export async function haltOverdueAccounts(context: TradingContext): Promise<boolean> {
  const tenants = await findOverdueTimers(context.db, { now: context.clock(), limit: batch })
  const halted: string[] = []
  for (const tenant of tenants) {
    const { cancels } = await changeSwitch(context, tenant, async (_tx, { account }) => ({ account, cancels: [] }))
    halted.push(...cancels)
  }
  void beginCancels(context, halted)
  return tenants.length === batch
}
