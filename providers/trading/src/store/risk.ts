import { type Kysely, sql } from 'kysely'
import type { TradingTables } from './tables/index.ts'

/** What an account holds of an instrument, and what its working orders may still execute. Decimals are text. */
export type HoldingRow = {
  symbol: string
  quantity: string
  cost: string
  buys: string
  sells: string
  /** How many of them there are. */
  orders: number
}

/**
 * Everything that an account holds or works. A working order reserves until it is final, whatever was asked of it: one that is
 * being cancelled may still be executed, and of one that is being replaced the larger quantity may.
 *
 * @param without an order that shall be replaced
 */
export async function readHoldings(
  db: Kysely<TradingTables>,
  { tenant, without = null }: { tenant: string; without?: string | null },
): Promise<HoldingRow[]> {
  const { rows } = await sql<HoldingRow>`
    with working as (
      select symbol,
        coalesce(sum(leaves) filter (where side = 'buy'), 0) as buys,
        coalesce(sum(leaves) filter (where side = 'sell'), 0) as sells,
        count(*)::int as orders
      from (
        select symbol, side, greatest(quantity, pending_quantity) - filled_quantity as leaves
        from orders
        where tenant_id = ${tenant}
          and status in ('pending_new', 'open', 'partially_filled', 'pending_replace', 'pending_cancel')
          and id is distinct from ${without}::uuid
      ) as each
      group by symbol
    ), held as (
      select symbol, quantity, cost from positions where tenant_id = ${tenant} and quantity <> 0
    )
    select symbol, coalesce(quantity, 0) as quantity, coalesce(cost, 0) as cost,
      coalesce(buys, 0) as buys, coalesce(sells, 0) as sells, coalesce(orders, 0) as orders
    from held full join working using (symbol)
  `.execute(db)
  return rows
}

/** Realised on that day (UTC), fees taken off: a decimal in text. */
export async function readRealised(
  db: Kysely<TradingTables>,
  { tenant, day }: { tenant: string; day: string },
): Promise<string> {
  const row = await db
    .selectFrom('daily_results')
    .select(({ eb }) => eb('realised', '-', eb.ref('fees')).as('net'))
    .where('tenant_id', '=', tenant)
    .where('day', '=', day)
    .executeTakeFirst()
  return row?.net ?? '0'
}

/** Orders that were not denied, placed after `since`. */
export async function countAccepted(
  db: Kysely<TradingTables>,
  { tenant, since }: { tenant: string; since: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenant)
    .where('status', '<>', 'denied')
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
