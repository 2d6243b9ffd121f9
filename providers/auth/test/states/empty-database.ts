import { type Kysely, sql } from 'kysely'
import type { AuthTables } from '../../src/store/tables.ts'

/** Forgets everything but the signing keys, which belong to the deployment and not to the data. */
export async function emptyDatabase(db: Kysely<AuthTables>): Promise<void> {
  await sql`truncate tenants, users, sessions, refresh_tokens, revocations, counters`.execute(db)
  await db.updateTable('revocation_cursor').set({ last: 0 }).execute()
}
