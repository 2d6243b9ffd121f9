import { inTransaction } from '@platform/conventions/database'
import { presentTradingState } from '../src/domain/risk/present-trading-state.ts'
import { type AccountEvent, appendEvents, lockAccount } from '../src/store/accounts.ts'
import { changeTradingState } from '../src/store/trading-state.ts'
import type { TestTrading } from './start-trading.ts'

/** Something happens in an account, and is told so many times. */
export async function happen(
  { db, clock, tenant: own }: Pick<TestTrading, 'db' | 'tenant'> & { clock: () => Date },
  { times = 1, tenant = own, reason = 'because' }: { times?: number; tenant?: string; reason?: string } = {},
): Promise<void> {
  const now = clock()
  await inTransaction(db, async (tx) => {
    await lockAccount(tx, { tenant, now })
    const changed = await changeTradingState(tx, tenant, { state_reason: reason, state_changed_at: now })
    const event: AccountEvent = { type: 'trading_state', payload: { tradingState: presentTradingState(changed) } }
    await appendEvents(tx, { tenant, events: Array(times).fill(event), at: now })
  })
}
