import { type Kysely, type Selectable, sql } from 'kysely'
import type { BacktestsTable } from './tables/backtests.ts'
import type { TradingTables } from './tables/index.ts'

/** A backtest as a worker has it. */
export type ClaimedBacktest = Selectable<BacktestsTable>

/** A worker's hold: it is lost when another one has taken the backtest since, which counts the fence up, or it was cancelled. */
export type Hold = Pick<ClaimedBacktest, 'id' | 'fence'>

/** Takes the oldest backtest that nobody works on, until `leaseUntil`. Those that a rival is just taking are left to it. */
export async function claimBacktest(
  db: Kysely<TradingTables>,
  { now, leaseUntil }: { now: Date; leaseUntil: Date },
): Promise<ClaimedBacktest | undefined> {
  const { rows } = await sql<ClaimedBacktest>`
    update backtests
    set status = 'running', fence = fence + 1, attempts = attempts + 1, lease_until = ${leaseUntil}, bars_done = 0
    where id = (
      select id from backtests where status = 'queued' or (status = 'running' and lease_until <= ${now})
      order by id limit 1 for update skip locked
    )
    returning *`.execute(db)
  return rows[0]
}

/** Writes how it goes, or ended, while the hold lasts; tells whether it did. */
export async function updateHeld(
  db: Kysely<TradingTables>,
  { id, fence }: Hold,
  change: {
    bars_done?: number
    bars?: number
    lease_until?: Date | null
    attempts?: number
    status?: 'succeeded' | 'failed'
    failure?: string
    result?: string
    finished_at?: Date
  },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('backtests')
    .set(change)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
