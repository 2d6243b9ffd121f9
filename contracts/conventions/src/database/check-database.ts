import { type Kysely, sql } from 'kysely'

/** Asks the database for nothing, to learn whether it answers; a readiness check. */
export async function checkDatabase<Tables>(db: Kysely<Tables>): Promise<void> {
  await sql`select 1`.execute(db)
}
