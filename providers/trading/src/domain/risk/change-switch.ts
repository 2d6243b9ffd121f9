import type { Transaction } from 'kysely'
import { inAccount } from '../../store/account-queue.ts'
import { type LockedAccount, lockAccount } from '../../store/accounts.ts'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { type AfterTimer, runOutTimer } from './run-out-timer.ts'

/** What is done with a locked account; if its timer had run out, that has halted it before. */
export type Change = (
  tx: Transaction<TradingTables>,
  work: { account: LockedAccount; now: Date },
) => Promise<AfterTimer>

/**
 * Changes the switch or the timer of an account under its lock, where what is to be cancelled is marked, too: nothing new is
 * sent from the commit on. The caller then asks the venue for the cancels, whatever that answers.
 */
export async function changeSwitch(context: TradingContext, tenant: string, change: Change): Promise<AfterTimer> {
  return inAccount(context.db, { tenant, lane: 'switch' }, async (tx) => {
    const now = context.clock()
    const before = await runOutTimer(context, tx, { account: await lockAccount(tx, { tenant, now }), now })
    const after = await change(tx, { account: before.account, now })
    return { account: after.account, cancels: [...before.cancels, ...after.cancels] }
  })
}
