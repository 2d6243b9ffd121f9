import type { Kysely, Selectable, Transaction } from 'kysely'
import type { AuthTables, SessionsTable } from './tables.ts'

export type SessionRow = Selectable<SessionsTable>

export async function insertSession(trx: Transaction<AuthTables>, session: SessionRow): Promise<void> {
  await trx.insertInto('sessions').values(session).execute()
}

/** The user's open sessions, newest first. */
export async function listOpenSessions(db: Kysely<AuthTables>, userId: string, now: Date): Promise<SessionRow[]> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('idle_expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findSession(db: Kysely<AuthTables>, id: string): Promise<SessionRow | undefined> {
  return db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Reads a session and keeps others from changing it until the transaction ends. */
export async function lockSession(trx: Transaction<AuthTables>, id: string): Promise<SessionRow | undefined> {
  return trx.selectFrom('sessions').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
}

export async function touchSession(
  trx: Transaction<AuthTables>,
  id: string,
  seen: Pick<SessionRow, 'last_seen_at' | 'idle_expires_at'>,
): Promise<void> {
  await trx.updateTable('sessions').set(seen).where('id', '=', id).execute()
}

/** Which sessions of a user: this one, or all but this one, or all. */
export type SessionChoice = { userId: string; only?: string; except?: string }

/** Ends sessions that are open and answers their ids. */
export async function markSessionsEnded(
  trx: Transaction<AuthTables>,
  { userId, only, except }: SessionChoice,
  now: Date,
): Promise<string[]> {
  const rows = await trx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .where('idle_expires_at', '>', now)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '<>', except ?? ''))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id).sort()
}

/** Is the session open, its user active and of this version, and the token itself not revoked? */
export async function isAccessLive(
  db: Kysely<AuthTables>,
  { sid, sub, ver, jti }: { sid: string; sub: string; ver: number; jti: string },
  now: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .select('sessions.id')
    .where('sessions.id', '=', sid)
    .where('sessions.ended_at', 'is', null)
    .where('sessions.idle_expires_at', '>', now)
    .where('users.id', '=', sub)
    .where('users.status', '=', 'active')
    .where('users.version', '<=', ver)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb.selectFrom('revocations').select('sequence').where('revocations.id', '=', jti).where('kind', '=', 'token'),
        ),
      ),
    )
    .executeTakeFirst()
  return row !== undefined
}
