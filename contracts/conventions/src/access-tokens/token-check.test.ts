import { expect, test } from 'vitest'
import type { AuthClient } from './auth-client.ts'
import type { Revocation } from './revocation-feed.ts'
import { RevocationsUnknownError } from './revocations-unknown-error.ts'
import { createTokenCheck } from './token-check.ts'

const claims = { sub: 'u1', sid: 's1', jti: 'j1', ver: 3 }

async function setUp() {
  const state = { now: 1_000_000, feed: [] as Revocation[], down: false }
  let poll: () => void = () => undefined
  const auth: AuthClient = {
    fetchKeys: async () => ({ document: { keys: [] } }),
    fetchRevocations: async (after) => {
      if (state.down) throw new Error('down')
      return { revocations: state.feed.slice(after), next: state.feed.length }
    },
    checkAlive: async () => undefined,
    close: async () => undefined,
  }
  const check = createTokenCheck({
    auth,
    issuer: 'i',
    audience: 'a',
    clock: () => state.now,
    schedule: (work) => {
      poll = work
      return () => undefined
    },
    onError: () => undefined,
  })
  await check.start()
  const isRevokedSoon = (revocable: typeof claims) =>
    expect.poll(() => {
      poll()
      return check.isRevoked(revocable)
    })
  return { state, check, isRevokedSoon }
}

test('what was good once is told to be revoked when the feed names it', async () => {
  const { state, check, isRevokedSoon } = await setUp()
  expect(check.isRevoked(claims)).toBe(false)
  state.feed.push({ sequence: 1, kind: 'session', id: 's1', expiresAt: '2030-01-01T00:00:00Z' })
  await isRevokedSoon(claims).toBe(true)
  expect(check.isRevoked({ ...claims, sid: 's2' })).toBe(false)
})

test('after ten seconds without the feed it cannot be told, but what was revoked stays so', async () => {
  const { state, check, isRevokedSoon } = await setUp()
  state.feed.push({ sequence: 1, kind: 'token', id: 'j2', expiresAt: '2030-01-01T00:00:00Z' })
  await isRevokedSoon({ ...claims, jti: 'j2' }).toBe(true)
  state.now += 10_000
  expect(check.isRevoked(claims)).toBe(false)
  state.now += 1
  expect(() => check.isRevoked(claims)).toThrow(RevocationsUnknownError)
  expect(check.isRevoked({ ...claims, jti: 'j2' })).toBe(true)
})
