import { expect, test, vi } from 'vitest'
import type { AccessTokenClaims } from './claims.ts'
import type { Revocation } from './revocation-feed.ts'
import { createRevocationList, type RevocationListOptions } from './revocation-list.ts'

const start = Date.parse('2026-11-22T12:00:00Z')
const expiresAt = '2026-11-22T12:10:00Z'
const claims: AccessTokenClaims = {
  iss: 'i',
  aud: 'a',
  sub: 'u1',
  tenant: 't',
  sid: 's1',
  jti: 'j1',
  ver: 3,
  scope: '',
  iat: 0,
  nbf: 0,
  exp: 9e9,
}

/** A feed that pages by two, and a timer that fires when it is told. */
function setUp(options: Partial<RevocationListOptions> = {}) {
  const state = { now: start, feed: [] as Revocation[], down: false }
  const timers: { work: () => void; delay: number }[] = []
  const fetchRevocations = vi.fn(async (after: number) => {
    if (state.down) throw new Error('down')
    const revocations = state.feed.filter(({ sequence }) => sequence > after).slice(0, 2)
    return { revocations, next: revocations.at(-1)?.sequence ?? state.feed.at(-1)?.sequence ?? 0 }
  })
  const list = createRevocationList({
    fetchRevocations,
    clock: () => state.now,
    schedule: (work, delay) => {
      const timer = { work, delay }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
    ...options,
  })
  const revoke = (...revocations: object[]) =>
    state.feed.push(
      ...revocations.map(
        (one, index) => ({ sequence: state.feed.length + index + 1, expiresAt, ...one }) as Revocation,
      ),
    )
  return { state, list, revoke, fetchRevocations, timers }
}

test.each<[string, object, boolean]>([
  ['its session', { kind: 'session', id: 's1' }, true],
  ['itself', { kind: 'token', id: 'j1' }, true],
  ["its user's earlier versions", { kind: 'user', id: 'u1', version: 4 }, true],
  ['every version of its user', { kind: 'user', id: 'u1', version: null }, true],
  ["its user's versions before its own", { kind: 'user', id: 'u1', version: 3 }, false],
  ['another session', { kind: 'session', id: 's2' }, false],
  ['a token with the id of its session', { kind: 'token', id: 's1' }, false],
])('a token falls with %s: %s', async (_name, revocation, revoked) => {
  const { list, revoke } = setUp()
  revoke(revocation)
  await list.tick()
  expect(list.isRevoked(claims)).toBe(revoked)
})

test('a later and lower version of a user does not lift the earlier', async () => {
  const { list, revoke } = setUp()
  revoke({ kind: 'user', id: 'u1', version: 9 }, { kind: 'user', id: 'u1', version: 2 })
  await list.tick()
  expect(list.isRevoked(claims)).toBe(true)
})

test('all pages are read, then only what is new', async () => {
  const { list, revoke, fetchRevocations } = setUp()
  revoke(...['a', 'b', 'c', 'd', 's1'].map((id) => ({ kind: 'session', id })))
  await list.tick()
  expect(list.isRevoked(claims)).toBe(true)
  fetchRevocations.mockClear()
  await list.tick()
  expect(fetchRevocations.mock.calls).toEqual([[5]])
})

test('a feed that began anew is read from its beginning, and nothing is forgotten', async () => {
  const { list, revoke, state } = setUp()
  revoke({ kind: 'session', id: 'a' }, { kind: 'session', id: 's1' }, { kind: 'session', id: 'b' })
  await list.tick()
  state.feed = []
  revoke({ kind: 'token', id: 'j9' })
  await list.tick()
  expect([list.isRevoked(claims), list.isRevoked({ ...claims, sid: 'z', jti: 'j9' })]).toEqual([true, true])
})

test('a feed that keeps running backwards is a failure, not an endless loop', async () => {
  const { list } = setUp({
    fetchRevocations: async (after) => ({
      revocations: [{ sequence: 2, kind: 'session', id: 's1', expiresAt }],
      next: after === 0 ? 2 : 1,
    }),
  })
  await expect(list.tick()).rejects.toThrow('its sequence runs backwards')
  expect([list.fresh(), list.isRevoked(claims)]).toEqual([false, true])
})

test('freshness counts from before the reading, and a failed reading does not renew it', async () => {
  const { list, state } = setUp()
  expect([list.fresh(), list.age()]).toEqual([false, Number.POSITIVE_INFINITY])
  await list.tick()
  state.now += 1_000
  expect([list.fresh(), list.age()]).toEqual([true, 1_000])
  state.down = true
  await expect(list.tick()).rejects.toThrow('down')
  state.now += 1
  expect(list.fresh()).toBe(false)
})

test('an answer that is no feed is a failure', async () => {
  const { list } = setUp({ fetchRevocations: async () => ({ revocations: [{ kind: 'planet' }], next: 1 }) })
  await expect(list.tick()).rejects.toThrow()
  expect(list.fresh()).toBe(false)
})

test('an expired entry is forgotten, and a full list is not trusted', async () => {
  const { list, revoke, state } = setUp({ capacity: 2 })
  revoke({ kind: 'session', id: 'a' }, { kind: 'session', id: 's1' })
  await list.tick()
  expect(list.fresh()).toBe(true)
  revoke({ kind: 'session', id: 'c', expiresAt: '2026-11-22T13:00:00Z' })
  await list.tick()
  expect(list.fresh()).toBe(false)
  state.now = Date.parse(expiresAt)
  await list.tick()
  expect([list.fresh(), list.isRevoked(claims)]).toEqual([true, false])
})

test('it reads on through failures, at most a second apart, until it is stopped', async () => {
  const onError = vi.fn()
  const { list, state, timers } = setUp({ onError })
  const delays: number[] = []
  const fire = async () => {
    await vi.waitFor(() => expect(timers).toHaveLength(1), { interval: 1 })
    const timer = timers.pop()
    delays.push(timer?.delay ?? -1)
    timer?.work()
  }
  state.down = true
  list.start()
  for (let attempt = 0; attempt < 5; attempt += 1) await fire()
  state.down = false
  await fire()
  await fire()
  expect(delays).toEqual([250, 500, 1_000, 1_000, 1_000, 1_000, 250])
  await vi.waitFor(() => expect(timers).toHaveLength(1), { interval: 1 })
  list.stop()
  expect(timers).toHaveLength(0)
  expect(onError).toHaveBeenCalledTimes(6)
})
