import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AuthTables, RefreshTokensTable } from './tables.ts'

export type RefreshTokenRow = Selectable<RefreshTokensTable>

export async function insertRefreshToken(
  trx: Transaction<AuthTables>,
  token: Omit<RefreshTokenRow, 'spent_at'>,
): Promise<void> {
  await trx
    .insertInto('refresh_tokens')
    .values({ ...token, spent_at: null })
    .execute()
}

export async function findRefreshToken(db: Kysely<AuthTables>, hash: Buffer): Promise<RefreshTokenRow | undefined> {
  return db.selectFrom('refresh_tokens').selectAll().where('hash', '=', hash).executeTakeFirst()
}

/** Spends a token if nobody did; answers whether it was this call. */
export async function spendRefreshToken(trx: Transaction<AuthTables>, hash: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('refresh_tokens')
    .set({ spent_at: now })
    .where('hash', '=', hash)
    .where('spent_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
