import type { Kysely } from 'kysely'
import { addSeconds } from '../domain/counter.ts'
import type { AuthTables } from './tables.ts'

const daySeconds = 24 * 60 * 60

/**
 * Deletes what no longer matters: expired revocations, sessions that are over with their tokens, counters that nobody
 * touched for a day (the longest that any of them remembers is far less), and keys long retired.
 */
export async function sweepExpired(db: Kysely<AuthTables>, now: Date): Promise<void> {
  const dayAgo = addSeconds(now, -daySeconds)
  await db.deleteFrom('revocations').where('expires_at', '<=', now).execute()
  await db
    .deleteFrom('sessions')
    .where((eb) => eb.or([eb('ended_at', '<', dayAgo), eb('idle_expires_at', '<', dayAgo)]))
    .execute()
  await db.deleteFrom('counters').where('counted_at', '<', dayAgo).execute()
  await db.deleteFrom('signing_keys').where('retired_at', '<', dayAgo).execute()
}
