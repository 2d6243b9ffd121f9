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

/** What the rules are asked about, as one statement sees it: every check holds the account's lock while it is read. */
export type Risk = {
  holdings: readonly HoldingRow[]
  /** Realised on the day, fees taken off. */
  realised: string
  /** Orders that were not denied, placed after `since`. */
  recentOrders: number
}

type RiskRow = Omit<Risk, 'holdings'> & (HoldingRow | { symbol: null })

/** An order reserves until it is final, whatever was asked of it: one that is being cancelled may still be executed. */
const working = sql`status in ('pending_new', 'open', 'partially_filled', 'pending_replace', 'pending_cancel')`

/** Of one that is being replaced, the larger quantity may be executed. */
const leaves = sql<string>`greatest(quantity, pending_quantity) - filled_quantity`

/**
 * Everything that an account holds or works, and what it did lately.
 *
 * @param without an order that shall be replaced: what it reserves is left out
 * @param day of the UTC calendar
 */
export async function readRisk(
  db: Kysely<TradingTables>,
  { tenant, day, since, without = null }: { tenant: string; day: string; since: Date; without?: string | null },
): Promise<Risk> {
  const { rows } = await sql<RiskRow>`
    with worked as (
      select symbol,
        coalesce(sum(${leaves}) filter (where side = 'buy'), 0) as buys,
        coalesce(sum(${leaves}) filter (where side = 'sell'), 0) as sells,
        count(*)::int as orders
      from orders
      where tenant_id = ${tenant} and ${working} and id is distinct from ${without}::uuid
      group by symbol
    ), held as (
      select symbol, quantity, cost from positions where tenant_id = ${tenant} and quantity <> 0
    ), lately as (
      select
        coalesce((select realised - fees from daily_results where tenant_id = ${tenant} and day = ${day}), 0) as realised,
        (select count(*)::int from orders
          where tenant_id = ${tenant} and status <> 'denied' and created_at > ${since}) as "recentOrders"
    )
    select realised, "recentOrders", symbol, coalesce(quantity, 0) as quantity, coalesce(cost, 0) as cost,
      coalesce(buys, 0) as buys, coalesce(sells, 0) as sells, coalesce(orders, 0) as orders
    from lately left join (held full join worked using (symbol)) on true
  `.execute(db)
  const [first] = rows
  if (first === undefined) throw new Error(`Failed to read the risk of ${tenant}: one row is always there.`)
  return {
    holdings: rows.filter((row) => row.symbol !== null),
    realised: first.realised,
    recentOrders: first.recentOrders,
  }
}

/** What a working order may still execute. */
export type WorkingRow = { id: string; symbol: string; side: 'buy' | 'sell'; leaves: string }

/** The working orders of an account: those that cannot be held back any longer first, then the oldest. */
export async function listWorking(db: Kysely<TradingTables>, tenant: string): Promise<WorkingRow[]> {
  return db
    .selectFrom('orders')
    .select(['id', 'symbol', 'side', leaves.as('leaves')])
    .where('tenant_id', '=', tenant)
    .where(sql<boolean>`${working}`)
    .orderBy(sql`status = 'pending_cancel'`, 'desc')
    .orderBy('id')
    .execute()
}
