import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { AuthTables, SigningKeysTable } from './tables.ts'

export type SigningKeyRow = Selectable<SigningKeysTable>

/** Any fixed number, known to all replicas. */
const rotationLock = 4_207_311

/** One replica at a time creates or rotates keys. */
export async function lockSigningKeys(trx: Transaction<AuthTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(rotationLock)})`.execute(trx)
}

export async function findCurrentKey(
  db: Kysely<AuthTables>,
  status: 'next' | 'signing',
): Promise<SigningKeyRow | undefined> {
  return db.selectFrom('signing_keys').selectAll().where('status', '=', status).executeTakeFirst()
}

/** Keys that a token may still be signed with: all but those retired before `retiredAfter`. Oldest first. */
export async function listPublishedKeys(db: Kysely<AuthTables>, retiredAfter: Date): Promise<SigningKeyRow[]> {
  return db
    .selectFrom('signing_keys')
    .selectAll()
    .where((eb) => eb.or([eb('status', '<>', 'retired'), eb('retired_at', '>', retiredAfter)]))
    .orderBy('created_at')
    .orderBy('kid')
    .execute()
}

export async function insertSigningKey(
  trx: Transaction<AuthTables>,
  key: Omit<SigningKeyRow, 'public_jwk' | 'retired_at'> & { public_jwk: string },
): Promise<void> {
  await trx
    .insertInto('signing_keys')
    .values({ ...key, retired_at: null })
    .execute()
}

/** The signing key retires, then the next one signs: the order that the unique index asks for. */
export async function promoteNextKey(trx: Transaction<AuthTables>, now: Date): Promise<void> {
  await trx
    .updateTable('signing_keys')
    .set({ status: 'retired', retired_at: now })
    .where('status', '=', 'signing')
    .execute()
  await trx.updateTable('signing_keys').set({ status: 'signing' }).where('status', '=', 'next').execute()
}
