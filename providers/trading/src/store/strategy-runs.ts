import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { StrategyRunsTable } from './tables/strategies.ts'

export type StrategyRunRow = Selectable<StrategyRunsTable>

/** The unique index that two runs of one strategy meet at. */
export const oneRunConstraint = 'strategy_runs_one'

const underWay = ['running', 'stopping'] as const

export async function insertRun(
  db: Kysely<TradingTables>,
  run: Pick<StrategyRunRow, 'id' | 'tenant_id' | 'strategy_id' | 'version' | 'started_by' | 'started_at'>,
): Promise<StrategyRunRow> {
  return db
    .insertInto('strategy_runs')
    .values({ ...run, status: 'running', stopped_at: null, failure: null, last_bar_at: null, lease_until: null })
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** The latest run of each strategy that ever ran, by the strategy's id. */
export async function findLatestRuns(
  db: Kysely<TradingTables>,
  strategyIds: readonly string[],
): Promise<ReadonlyMap<string, StrategyRunRow>> {
  if (strategyIds.length === 0) return new Map()
  const runs = await db
    .selectFrom('strategy_runs')
    .distinctOn('strategy_id')
    .selectAll()
    .where('strategy_id', 'in', strategyIds)
    .orderBy('strategy_id')
    .orderBy('id', 'desc')
    .execute()
  return new Map(runs.map((run) => [run.strategy_id, run]))
}

/** Asks a run to end; whoever holds it sees to it. Nothing when none is under way. */
export async function stopRun(db: Kysely<TradingTables>, strategyId: string): Promise<StrategyRunRow | undefined> {
  return db
    .updateTable('strategy_runs')
    .set({ status: 'stopping' })
    .where('strategy_id', '=', strategyId)
    .where('status', 'in', underWay)
    .returningAll()
    .executeTakeFirst()
}

/** What a runner needs to know to see whether there is something to do for a run. */
export type RunInSight = Pick<
  StrategyRunRow,
  'id' | 'tenant_id' | 'strategy_id' | 'version' | 'status' | 'started_at' | 'last_bar_at'
> & { symbol: string; interval: '1m' | '1d' }

/** Runs under way that nobody holds, the oldest first. */
export async function listFreeRuns(db: Kysely<TradingTables>, now: Date): Promise<RunInSight[]> {
  return db
    .selectFrom('strategy_runs as run')
    .innerJoin('strategy_versions as version', (join) =>
      join.onRef('version.strategy_id', '=', 'run.strategy_id').onRef('version.version', '=', 'run.version'),
    )
    .select(['run.id', 'run.tenant_id', 'run.strategy_id', 'run.version', 'run.status'])
    .select(['run.started_at', 'run.last_bar_at', 'version.symbol', 'version.interval'])
    .where('run.status', 'in', underWay)
    .where((eb) => eb.or([eb('run.lease_until', 'is', null), eb('run.lease_until', '<=', now)]))
    .orderBy('run.id')
    .execute()
}

/** A runner's hold on a run: it is lost when another one has taken the run since, which counts the fence up. */
export type Hold = Pick<StrategyRunRow, 'id' | 'fence'>

/** Takes a run until `leaseUntil`; nothing when a rival was faster. */
export async function claimRun(
  db: Kysely<TradingTables>,
  { id, now, leaseUntil }: { id: string; now: Date; leaseUntil: Date },
): Promise<StrategyRunRow | undefined> {
  return db
    .updateTable('strategy_runs')
    .set((eb) => ({ fence: eb('fence', '+', 1), lease_until: leaseUntil }))
    .where('id', '=', id)
    .where('status', 'in', underWay)
    .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
    .returningAll()
    .executeTakeFirst()
}

/** A run as it is now; nothing when the hold on it is lost. */
export async function findHeld(db: Kysely<TradingTables>, hold: Hold): Promise<StrategyRunRow | undefined> {
  return db
    .selectFrom('strategy_runs')
    .selectAll()
    .where('id', '=', hold.id)
    .where('fence', '=', hold.fence)
    .executeTakeFirst()
}

/** Keeps a run longer, if it is still held. */
export async function renewLease(db: Kysely<TradingTables>, hold: Hold, leaseUntil: Date): Promise<void> {
  await updateHeld(db, hold).set({ lease_until: leaseUntil }).execute()
}

/** A bar is dealt with. Tells whether to go on: the hold is not lost, and nobody asked the run to stop. */
export async function saveCheckpoint(db: Kysely<TradingTables>, hold: Hold, lastBarAt: Date): Promise<boolean> {
  const saved = await updateHeld(db, hold).set({ last_bar_at: lastBarAt }).returning('status').executeTakeFirst()
  return saved?.status === 'running'
}

/** Has a run end as `failed`, unless it is to stop already. */
export async function failRun(db: Kysely<TradingTables>, hold: Hold, failure: string): Promise<void> {
  await updateHeld(db, hold).set({ status: 'stopping', failure }).where('status', '=', 'running').execute()
}

/** Nothing of it works any more. */
export async function finishRun(
  db: Kysely<TradingTables>,
  hold: Hold,
  end: { status: 'stopped' | 'failed'; at: Date },
): Promise<void> {
  await updateHeld(db, hold)
    .set({ status: end.status, stopped_at: end.at, lease_until: null })
    .where('status', '=', 'stopping')
    .execute()
}

/** Lets any runner go on at once. */
export async function releaseRun(db: Kysely<TradingTables>, hold: Hold): Promise<void> {
  await updateHeld(db, hold).set({ lease_until: null }).execute()
}

/** Whether a run is still held and may trade; it stays so until the transaction ends. */
export async function isHeld(tx: Transaction<TradingTables>, { id, fence }: Hold): Promise<boolean> {
  const { rows } = await sql`
    select from strategy_runs where id = ${id} and fence = ${fence} and status = 'running' for share`.execute(tx)
  return rows.length > 0
}

function updateHeld(db: Kysely<TradingTables>, { id, fence }: Hold) {
  return db.updateTable('strategy_runs').where('id', '=', id).where('fence', '=', fence)
}
