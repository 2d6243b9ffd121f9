import { type Kysely, sql } from 'kysely'
import type { TradingTables } from './tables/index.ts'

const working = ['pending_new', 'open', 'partially_filled', 'pending_replace', 'pending_cancel'] as const

/** Whether the account has an order of that name. */
export async function hasOrder(
  db: Kysely<TradingTables>,
  { tenant, clientOrderId }: { tenant: string; clientOrderId: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('orders')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('client_order_id', '=', clientOrderId)
    .executeTakeFirst()
  return found !== undefined
}

/** How many orders of a strategy may still be executed, and what they would add to its position in `symbol`. */
export async function findWorking(
  db: Kysely<TradingTables>,
  { strategyId, symbol }: { strategyId: string; symbol: string },
): Promise<{ orders: number; leaves: string }> {
  const { orders, leaves } = await db
    .selectFrom('orders')
    .select((eb) => eb.fn.countAll<string>().as('orders'))
    .select(
      sql<string>`coalesce(sum(case side when 'buy' then quantity - filled_quantity else filled_quantity - quantity end)
        filter (where symbol = ${symbol}), 0)`.as('leaves'),
    )
    .where('strategy_id', '=', strategyId)
    .where('status', 'in', working)
    .executeTakeFirstOrThrow()
  return { orders: Number(orders), leaves }
}
