import type { components } from '@platform/schemas/trading'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { BacktestsTable } from './tables/backtests.ts'
import type { TradingTables } from './tables/index.ts'

type Row = Selectable<BacktestsTable>

/** A backtest with what its version is for. */
export type BacktestRow = Row & { symbol: string; interval: components['schemas']['Interval'] }

type Which = { tenant: string; backtestId: string }

const underWay = ['queued', 'running'] as const

/** Lets one transaction at a time count and add the backtests of a tenant. */
export async function lockBacktestsOf(tx: Transaction<TradingTables>, tenant: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('backtests of ' || ${tenant}, 0))`.execute(tx)
  const { count } = await tx
    .selectFrom('backtests')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenant)
    .where('status', 'in', underWay)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertBacktest(
  tx: Transaction<TradingTables>,
  backtest: Omit<
    Row,
    'status' | 'bars_done' | 'bars' | 'failure' | 'result' | 'finished_at' | 'fence' | 'lease_until' | 'attempts'
  >,
): Promise<void> {
  await tx.insertInto('backtests').values(backtest).execute()
}

export async function findBacktest(db: Kysely<TradingTables>, { tenant, backtestId }: Which) {
  return selectBacktests(db)
    .where('backtests.tenant_id', '=', tenant)
    .where('backtests.id', '=', backtestId)
    .executeTakeFirst()
}

/** The newest first; one more than `limit`, if there is. */
export async function listBacktests(
  db: Kysely<TradingTables>,
  page: { tenant: string; strategyId: string | undefined; after: string | undefined; limit: number },
): Promise<BacktestRow[]> {
  const { tenant, strategyId, after, limit } = page
  return selectBacktests(db)
    .where('backtests.tenant_id', '=', tenant)
    .$if(strategyId !== undefined, (query) => query.where('backtests.strategy_id', '=', strategyId ?? ''))
    .$if(after !== undefined, (query) => query.where('backtests.id', '<', after ?? ''))
    .orderBy('backtests.id', 'desc')
    .limit(limit + 1)
    .execute()
}

function selectBacktests(db: Kysely<TradingTables>) {
  return db
    .selectFrom('backtests')
    .innerJoin('strategy_versions as version', (join) =>
      join
        .onRef('version.strategy_id', '=', 'backtests.strategy_id')
        .onRef('version.version', '=', 'backtests.version'),
    )
    .selectAll('backtests')
    .select(['version.symbol', 'version.interval'])
}

/** Ends a backtest that is under way; whoever works on it finds its hold lost. Nothing when none is. */
export async function cancelUnderWay(
  db: Kysely<TradingTables>,
  { tenant, backtestId, at }: Which & { at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('backtests')
    .set({ status: 'cancelled', finished_at: at, lease_until: null })
    .where('tenant_id', '=', tenant)
    .where('id', '=', backtestId)
    .where('status', 'in', underWay)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
