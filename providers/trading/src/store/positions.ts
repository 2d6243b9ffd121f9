import type { Kysely, Selectable, Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { PositionsTable } from './tables/orders.ts'

export type PositionRow = Selectable<PositionsTable>

export async function findPosition(
  db: Kysely<TradingTables>,
  { tenant, symbol }: { tenant: string; symbol: string },
): Promise<PositionRow | undefined> {
  return db
    .selectFrom('positions')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('symbol', '=', symbol)
    .executeTakeFirst()
}

/** By symbol; there are no more than instruments. */
export async function listPositions(db: Kysely<TradingTables>, tenant: string): Promise<PositionRow[]> {
  return db.selectFrom('positions').selectAll().where('tenant_id', '=', tenant).orderBy('symbol').execute()
}

/** Writes what is held by now. The account is locked. */
export async function writePosition(tx: Transaction<TradingTables>, position: PositionRow): Promise<void> {
  const { tenant_id: _tenant, symbol: _symbol, ...held } = position
  await tx
    .insertInto('positions')
    .values(position)
    .onConflict((conflict) => conflict.columns(['tenant_id', 'symbol']).doUpdateSet(held))
    .execute()
}

/** Adds to what a day's fills earned. The account is locked. */
export async function addToDay(
  tx: Transaction<TradingTables>,
  { tenant, day, realised, fee }: { tenant: string; day: string; realised: string; fee: string },
): Promise<void> {
  await tx
    .insertInto('daily_results')
    .values({ tenant_id: tenant, day, realised, fees: fee })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'day']).doUpdateSet(({ eb, ref }) => ({
        realised: eb('daily_results.realised', '+', ref('excluded.realised')),
        fees: eb('daily_results.fees', '+', ref('excluded.fees')),
      })),
    )
    .execute()
}
