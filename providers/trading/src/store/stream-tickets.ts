import { type Kysely, sql, type Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { TicketClaims } from './tables/stream-tickets.ts'

/** Lets nobody else give this user a ticket until the transaction ends. */
export async function lockTicketsOf(tx: Transaction<TradingTables>, user: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stream-tickets:${user}`}, 0))`.execute(tx)
}

/** Counts the tickets of a user that can still be used. */
export async function countLiveTickets(tx: Transaction<TradingTables>, user: string, now: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('stream_tickets')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('user_id', '=', user)
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A ticket that is given out. */
export type NewTicket = { hash: Buffer; claims: TicketClaims; now: Date; expiresAt: Date }

export async function insertTicket(
  tx: Transaction<TradingTables>,
  { hash, claims, now, expiresAt }: NewTicket,
): Promise<void> {
  await tx
    .insertInto('stream_tickets')
    .values({
      hash,
      tenant_id: claims.tenant,
      user_id: claims.sub,
      claims: JSON.stringify(claims),
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
}

/** Who may use a ticket; anybody who holds it, if nobody is named. */
export type TicketUse = { hash: Buffer; now: Date; by?: { tenant: string; user: string } | undefined }

/** Uses a ticket up, in one statement: of two who try, one gets its claims. */
export async function useTicket(
  db: Kysely<TradingTables>,
  { hash, now, by }: TicketUse,
): Promise<TicketClaims | undefined> {
  const used = await db
    .updateTable('stream_tickets')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(by !== undefined, (update) =>
      update.where('tenant_id', '=', by?.tenant ?? '').where('user_id', '=', by?.user ?? ''),
    )
    .returning('claims')
    .executeTakeFirst()
  return used?.claims
}

/** Forgets tickets that are over, a page of them; answers how many. */
export async function pruneTickets(db: Kysely<TradingTables>, now: Date, page: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('stream_tickets')
    .where('hash', 'in', (from) =>
      from.selectFrom('stream_tickets').select('hash').where('expires_at', '<=', now).limit(page),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
