import { type Kysely, sql } from 'kysely'
import { NotReadyError } from '../health/readiness.ts'

/** Asks the database whether it answers and would take a write; a readiness check. */
export async function checkDatabase<Tables>(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ mode: string }>`select current_setting('transaction_read_only') as mode`.execute(db)
  if (rows[0]?.mode === 'on') throw new NotReadyError('the database is read-only')
}
