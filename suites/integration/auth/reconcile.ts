import { createPrivateKey } from 'node:crypto'
import type pg from 'pg'
import { expect } from 'vitest'
import type { Target } from './target.ts'
import { rowsOf, type Witness } from './witness.ts'

/** The rows, and what was already found amiss in them: each fault is put to the test that brought it, not to those after. */
export type Books = { database: pg.Pool; witness: Witness; reported: Set<string> }

/** Checks what must hold after every test, whatever it did. */
export async function reconcile(target: Target, books: Books | undefined): Promise<void> {
  if (books === undefined) return
  const { database, witness, reported } = books
  const query = async (sql: string, ...values: unknown[]) => {
    const found = (await database.query(sql, values)).rows
    const fresh = found.filter((row) => !reported.has(`${sql} ${JSON.stringify(row)}`))
    for (const row of fresh) reported.add(`${sql} ${JSON.stringify(row)}`)
    return fresh
  }
  const now = new Date(Date.now() + (target.local?.ahead() ?? 0))

  expect(
    await query(
      `select r.session_id from refresh_tokens r left join sessions s on s.id = r.session_id where s.id is null`,
    ),
    'refresh tokens without a session',
  ).toEqual([])
  expect(
    await query(`select session_id from refresh_tokens where spent_at is null group by session_id having count(*) > 1`),
    'sessions with more than one unspent refresh token',
  ).toEqual([])
  expect(
    await query(
      `select s.id from sessions s where s.ended_at > $1::timestamptz - interval '9 minutes'
         and not exists (select from revocations v where v.kind = 'session' and v.id = s.id)`,
      now,
    ),
    'ended sessions that the revocation feed does not know',
  ).toEqual([])
  for (const { kid, sealed } of await query(`select kid, sealed_private_key as sealed from signing_keys`)) {
    expect(isPrivateKey(sealed), `signing key ${kid} is stored in clear text`).toBe(false)
  }
  const before = witness.rows
  witness.rows = await rowsOf(database, witness.device)
  expect(witness.rows, 'rows of a tenant that no test concerns').toBe(before)
}

function isPrivateKey(stored: Buffer): boolean {
  // The key itself, or anywhere in what is stored: PKCS #8 of P-256 begins with these bytes.
  if (stored.includes(Buffer.from('06082a8648ce3d030107', 'hex'))) return true
  try {
    createPrivateKey({ key: stored, format: 'der', type: 'pkcs8' })
    return true
  } catch {
    return stored.includes('PRIVATE KEY')
  }
}
