import type { Kysely, Selectable, Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { FillsTable } from './tables/orders.ts'

export type FillRow = Selectable<FillsTable>

export async function insertFill(tx: Transaction<TradingTables>, fill: FillRow): Promise<void> {
  await tx.insertInto('fills').values(fill).execute()
}

/** The latest first; one more than `limit`, if there is. */
export async function listFills(
  db: Kysely<TradingTables>,
  tenant: string,
  {
    after,
    limit,
    symbol,
    orderId,
  }: { after: string | undefined; limit: number; symbol?: string | undefined; orderId?: string | undefined },
): Promise<FillRow[]> {
  let query = db.selectFrom('fills').selectAll().where('tenant_id', '=', tenant)
  if (after !== undefined) query = query.where('id', '<', after)
  if (symbol !== undefined) query = query.where('symbol', '=', symbol)
  if (orderId !== undefined) query = query.where('order_id', '=', orderId)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}
