import { type Kysely, sql } from 'kysely'
import type { FinancialTables } from './tables/index.ts'

/** Up to when events were read; from the first time on that anybody asks. */
export async function readCursor(db: Kysely<FinancialTables>, now: Date): Promise<Date> {
  const { rows } = await sql<{ since: Date }>`
    insert into provider_cursor (singleton, since) values (true, ${now})
    on conflict (singleton) do update set since = provider_cursor.since returning since`.execute(db)
  return rows[0]?.since ?? now
}

/** Moves the cursor forward, never back. */
export async function moveCursor(db: Kysely<FinancialTables>, since: Date): Promise<void> {
  await db.updateTable('provider_cursor').set({ since }).where('since', '<', since).execute()
}
