import { type Kysely, sql } from 'kysely'
import type { FinancialTables } from '../src/store/tables/index.ts'

/** How many statements wait for a lock that another transaction holds. */
export async function countWaiting(db: Kysely<FinancialTables>): Promise<number> {
  const { rows } = await sql<{ waiting: string }>`
    select count(*) as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return Number(rows[0]?.waiting)
}
