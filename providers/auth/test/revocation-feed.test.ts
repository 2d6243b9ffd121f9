import { createRevocationList, revocationPage } from '@platform/conventions/access-tokens'
import { expect, test } from 'vitest'
import { appendRevocations } from '../src/store/revocations.ts'
import { sweepExpired } from '../src/store/sweep.ts'
import { countWaiting } from './count-waiting.ts'
import { startOwner } from './people.ts'
import { type Auth, startAuth } from './start-auth.ts'
import { basic } from './test-config.ts'

const id = (last: number) => `01980a5e-7c00-7000-8000-${String(last).padStart(12, '0')}`
const later = new Date('2026-01-15T09:45:00Z')
const sessionEntry = (last: number, expires_at = later) =>
  ({ kind: 'session', id: id(last), version: null, expires_at }) as const

async function read({ call }: Auth, after?: number) {
  const path = after === undefined ? '/revocations' : `/revocations?after=${after}`
  const response = await call('get', path).set('authorization', basic.gateway).expect(200)
  expect(response.headers['cache-control']).toBe('no-store')
  return response.body
}

test('the feed tells of an ended session, in the words that services read', async () => {
  await using auth = await startAuth()
  const owner = await startOwner(auth)
  expect(await read(auth)).toEqual({ revocations: [], next: 0 })
  await auth.call('post', '/logout').set('authorization', owner.bearer).expect(204)
  const page = await read(auth, 0)
  expect(page).toEqual({
    revocations: [
      { sequence: 1, kind: 'session', id: owner.sessionId, version: null, expiresAt: '2026-01-15T09:46:00.000Z' },
    ],
    next: 1,
  })
  expect(revocationPage.parse(page).next).toBe(1)
  expect(await read(auth, 1)).toEqual({ revocations: [], next: 1 })
})

test("a service's list that follows the feed refuses what it tells of", async () => {
  await using auth = await startAuth()
  const list = createRevocationList({
    fetchRevocations: (after) => read(auth, after),
    clock: () => auth.clock().getTime(),
  })
  await auth.db.transaction().execute(async (trx) => {
    const user = { kind: 'user', id: id(2), version: 3, expires_at: later } as const
    await appendRevocations(trx, [sessionEntry(1), user, { ...sessionEntry(9), kind: 'token' }])
  })
  await list.tick()
  const claims = { iss: '', aud: '', tenant: '', scope: '', iat: 0, nbf: 0, exp: 0 }
  const isRevoked = (own: { sid: number; sub: number; ver: number; jti: number }) =>
    list.isRevoked({ ...claims, sid: id(own.sid), sub: id(own.sub), ver: own.ver, jti: id(own.jti) })
  expect(isRevoked({ sid: 1, sub: 5, ver: 1, jti: 5 })).toBe(true)
  expect(isRevoked({ sid: 5, sub: 2, ver: 2, jti: 5 })).toBe(true)
  expect(isRevoked({ sid: 5, sub: 2, ver: 3, jti: 5 })).toBe(false)
  expect(isRevoked({ sid: 5, sub: 5, ver: 1, jti: 9 })).toBe(true)
})

test('a reader never passes an entry that is yet to be committed', async () => {
  await using auth = await startAuth()
  const slow = await auth.db.startTransaction().execute()
  await appendRevocations(slow, [sessionEntry(1)])
  const quick = auth.db.transaction().execute((trx) => appendRevocations(trx, [sessionEntry(2)]))
  // The second writer has begun, and waits: were it through, a reader would continue after the first one's sequence.
  await expect.poll(() => countWaiting(auth.db)).toBe(1)
  expect(await read(auth)).toEqual({ revocations: [], next: 0 })
  await slow.commit().execute()
  await quick
  const { revocations, next } = await read(auth)
  expect(revocations.map((entry: { sequence: number; id: string }) => [entry.sequence, entry.id])).toEqual([
    [1, id(1)],
    [2, id(2)],
  ])
  expect(next).toBe(2)
})

test('what is rolled back leaves no gap', async () => {
  await using auth = await startAuth()
  const undone = await auth.db.startTransaction().execute()
  await appendRevocations(undone, [sessionEntry(1)])
  await undone.rollback().execute()
  await auth.db.transaction().execute((trx) => appendRevocations(trx, [sessionEntry(2)]))
  expect((await read(auth)).revocations).toEqual([expect.objectContaining({ sequence: 1, id: id(2) })])
})

test('pages hold a thousand entries and join without loss', async () => {
  await using auth = await startAuth()
  const entries = Array.from({ length: 1_200 }, (_, index) => sessionEntry(index))
  await auth.db.transaction().execute((trx) => appendRevocations(trx, entries))
  const first = await read(auth)
  const second = await read(auth, first.next)
  expect([first.revocations.length, first.next, second.revocations.length, second.next]).toEqual([
    1_000, 1_000, 200, 1_200,
  ])
})

test('an entry disappears when it revokes nothing any more, and its number is not given again', async () => {
  await using auth = await startAuth()
  await auth.db.transaction().execute((trx) => appendRevocations(trx, [sessionEntry(1)]))
  auth.clock.advance(900)
  expect((await read(auth)).revocations).toEqual([])
  await sweepExpired(auth.db, auth.clock())
  expect(await auth.db.selectFrom('revocations').selectAll().execute()).toEqual([])
  const entry = sessionEntry(2, new Date('2026-01-15T10:00:00Z'))
  await auth.db.transaction().execute((trx) => appendRevocations(trx, [entry]))
  expect((await read(auth, 1)).revocations).toEqual([expect.objectContaining({ sequence: 2 })])
})

test('a reader who is ahead of a restored feed is sent back', async () => {
  await using auth = await startAuth()
  await auth.db.transaction().execute((trx) => appendRevocations(trx, [sessionEntry(1)]))
  expect(await read(auth, 7)).toEqual({ revocations: [], next: 1 })
})

test.for(['-1', 'x', '1.5', '9007199254740992', ''])('after=%s is refused', async (after) => {
  await using auth = await startAuth()
  const { body } = await auth.call('get', `/revocations?after=${after}`).set('authorization', basic.gateway).expect(422)
  expect(body.errors).toContainEqual(expect.objectContaining({ pointer: 'query/after' }))
})
