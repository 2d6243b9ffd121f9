import { inTransaction } from '@platform/conventions/database'
import type { components } from '@platform/schemas/trading/stream'
import type { TradingContext } from '../domain/context.ts'
import { presentOrder } from '../domain/orders/present-order.ts'
import { presentPosition } from '../domain/positions/present-position.ts'
import { getTradingState } from '../domain/risk/get-trading-state.ts'
import { presentTradingState } from '../domain/risk/present-trading-state.ts'
import { readLastEvents } from '../store/account-events.ts'

const working = ['pending_new', 'open', 'partially_filled', 'pending_replace', 'pending_cancel'] as const

/** Reads where an account is, and up to which event: all of it is of one moment. */
export async function readAccountSnapshot(
  { db, market }: Pick<TradingContext, 'db' | 'market'>,
  tenant: string,
): Promise<components['schemas']['AccountSnapshot']> {
  const { sequence, orders, positions, state } = await inTransaction(
    db,
    async (tx) => ({
      sequence: (await readLastEvents(tx, [tenant])).get(tenant) ?? 0,
      orders: await tx
        .selectFrom('orders')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .where('status', 'in', working)
        .orderBy('id')
        .execute(),
      positions: await tx
        .selectFrom('positions')
        .selectAll()
        .where('tenant_id', '=', tenant)
        .orderBy('symbol')
        .execute(),
      state: await getTradingState({ db: tx }, tenant),
    }),
    { isolation: 'repeatable read' },
  )
  return {
    type: 'account_snapshot',
    sequence,
    orders: orders.map(presentOrder),
    positions: positions.map((position) => presentPosition(market, position)),
    tradingState: presentTradingState(state),
  }
}
