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

/** What the working orders of a strategy would add to its position, were they all executed. */
export async function sumLeaves(
  db: Kysely<TradingTables>,
  { strategyId, symbol }: { strategyId: string; symbol: string },
): Promise<string> {
  const { leaves } = await db
    .selectFrom('orders')
    .select(
      sql<string>`coalesce(sum(case side when 'buy' then 1 else -1 end * (quantity - filled_quantity)), 0)`.as(
        'leaves',
      ),
    )
    .where('strategy_id', '=', strategyId)
    .where('symbol', '=', symbol)
    .where('status', 'in', working)
    .executeTakeFirstOrThrow()
  return leaves
}

/** Whether an order of a strategy may still be executed. */
export async function hasWorkingOrder(db: Kysely<TradingTables>, strategyId: string): Promise<boolean> {
  const found = await db
    .selectFrom('orders')
    .select('id')
    .where('strategy_id', '=', strategyId)
    .where('status', 'in', working)
    .executeTakeFirst()
  return found !== undefined
}
