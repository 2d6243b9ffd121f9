import type { Kysely, Selectable, Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { StrategiesTable, StrategyVersionsTable } from './tables/strategies.ts'

export type StrategyRow = Selectable<StrategiesTable>
export type StrategyVersionRow = Selectable<StrategyVersionsTable>

/** The unique constraint that two strategies of one name meet at. */
export const strategyNameConstraint = 'strategies_by_name'

type Which = { tenant: string; strategyId: string }

export async function insertStrategy(tx: Transaction<TradingTables>, strategy: StrategyRow): Promise<void> {
  await tx.insertInto('strategies').values(strategy).execute()
}

export async function insertVersion(
  tx: Transaction<TradingTables>,
  { parameters, ...version }: StrategyVersionRow,
): Promise<void> {
  await tx
    .insertInto('strategy_versions')
    .values({ ...version, parameters: JSON.stringify(parameters) })
    .execute()
}

export async function countUpVersions(tx: Transaction<TradingTables>, { id }: Pick<StrategyRow, 'id'>): Promise<void> {
  await tx
    .updateTable('strategies')
    .set((eb) => ({ latest_version: eb('latest_version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export async function findStrategy(db: Kysely<TradingTables>, which: Which): Promise<StrategyRow | undefined> {
  return selectStrategy(db, which).executeTakeFirst()
}

/** Reads a strategy and keeps others from adding a version until the transaction ends. */
export async function lockStrategy(tx: Transaction<TradingTables>, which: Which): Promise<StrategyRow | undefined> {
  return selectStrategy(tx, which).forNoKeyUpdate().executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listStrategies(
  db: Kysely<TradingTables>,
  { tenant, after, limit }: { tenant: string; after: string | undefined; limit: number },
): Promise<StrategyRow[]> {
  return db
    .selectFrom('strategies')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .$if(after !== undefined, (query) => query.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export async function findVersion(
  db: Kysely<TradingTables>,
  { strategyId, version }: { strategyId: string; version: number },
): Promise<StrategyVersionRow | undefined> {
  return db
    .selectFrom('strategy_versions')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .where('version', '=', version)
    .executeTakeFirst()
}

/** All of a strategy, the latest first. */
export async function listVersions(db: Kysely<TradingTables>, strategyId: string): Promise<StrategyVersionRow[]> {
  return db
    .selectFrom('strategy_versions')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .orderBy('version', 'desc')
    .execute()
}

function selectStrategy(db: Kysely<TradingTables>, { tenant, strategyId }: Which) {
  return db.selectFrom('strategies').selectAll().where('tenant_id', '=', tenant).where('id', '=', strategyId)
}
