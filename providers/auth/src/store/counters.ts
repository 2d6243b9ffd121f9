import type { Kysely, Transaction } from 'kysely'
import type { Counter } from '../domain/counter.ts'
import type { AuthTables } from './tables.ts'

/** Reads a counter and holds its row until the transaction ends; one that is not there begins at zero. */
export async function lockCounter(trx: Transaction<AuthTables>, key: string, now: Date): Promise<Counter> {
  const row = await trx
    .insertInto('counters')
    .values({ key, count: 0, counted_at: now, locked_until: null })
    // An update that changes nothing: it is what takes the lock.
    .onConflict((conflict) => conflict.column('key').doUpdateSet((eb) => ({ key: eb.ref('excluded.key') })))
    .returning(['count', 'counted_at', 'locked_until'])
    .executeTakeFirstOrThrow()
  return { count: row.count, countedAt: row.counted_at, lockedUntil: row.locked_until }
}

/** Reads a counter and holds nothing. */
export async function findCounter(db: Kysely<AuthTables>, key: string): Promise<Counter | undefined> {
  const row = await db.selectFrom('counters').selectAll().where('key', '=', key).executeTakeFirst()
  return row && { count: row.count, countedAt: row.counted_at, lockedUntil: row.locked_until }
}

export async function saveCounter(trx: Transaction<AuthTables>, key: string, counter: Counter): Promise<void> {
  await trx
    .updateTable('counters')
    .set({ count: counter.count, counted_at: counter.countedAt, locked_until: counter.lockedUntil })
    .where('key', '=', key)
    .execute()
}

/** Forgets every failure under the key. */
export async function clearCounter(db: Kysely<AuthTables>, key: string): Promise<void> {
  await db.deleteFrom('counters').where('key', '=', key).execute()
}

/** Takes one attempt back. */
export async function lowerCounter(db: Kysely<AuthTables>, key: string): Promise<void> {
  await db
    .updateTable('counters')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute()
}
