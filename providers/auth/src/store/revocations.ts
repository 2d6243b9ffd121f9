import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AuthTables, RevocationsTable } from './tables.ts'

export type RevocationRow = Selectable<RevocationsTable>

/**
 * Appends to the feed, in the transaction that makes it true. The cursor's row stays locked until that transaction ends,
 * so sequences become visible in their order, and a reader who has seen one has seen all before it. Call it last.
 */
export async function appendRevocations(
  trx: Transaction<AuthTables>,
  entries: readonly Omit<RevocationRow, 'sequence'>[],
): Promise<void> {
  if (entries.length === 0) return
  const { last } = await trx
    .updateTable('revocation_cursor')
    .set((eb) => ({ last: eb('last', '+', String(entries.length)) }))
    .returning('last')
    .executeTakeFirstOrThrow()
  const before = Number(last) - entries.length
  await trx
    .insertInto('revocations')
    .values(entries.map((entry, index) => ({ ...entry, sequence: before + index + 1 })))
    .execute()
}

/** Up to `limit` entries after a sequence that still matter. */
export async function listRevocationsAfter(
  db: Kysely<AuthTables>,
  { after, now, limit }: { after: number; now: Date; limit: number },
): Promise<RevocationRow[]> {
  return db
    .selectFrom('revocations')
    .selectAll()
    .where('sequence', '>', String(after))
    .where('expires_at', '>', now)
    .orderBy('sequence')
    .limit(limit)
    .execute()
}

/** The sequence that was given out last, 0 before the first. */
export async function readLastSequence(db: Kysely<AuthTables>): Promise<number> {
  const { last } = await db.selectFrom('revocation_cursor').select('last').executeTakeFirstOrThrow()
  return Number(last)
}
