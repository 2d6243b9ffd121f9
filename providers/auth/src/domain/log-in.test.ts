import { randomBytes } from 'node:crypto'
import { createClock } from '@platform/fixtures/clock'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { cloneAuthDatabase } from '../../test/auth-database.ts'
import { testConfig } from '../../test/test-config.ts'
import { type AuthContext, createContext } from './context.ts'
import { logIn } from './log-in.ts'
import { signUp } from './sign-up.ts'

const password = 'correct horse battery staple'
const email = 'olga@example.com'
const client = { ipAddress: '192.0.2.7', userAgent: undefined, deviceCookie: undefined }

async function createWorld() {
  const database = await cloneAuthDatabase()
  const clock = createClock('2026-01-15T09:30:00Z')
  const context = createContext({
    db: database.open(),
    config: testConfig,
    clock,
    ids: () => v7(),
    random: randomBytes,
  })
  const owner = await signUp(context, { tenantName: 'T', email, password }, client.ipAddress)
  return { database, context, owner }
}

/** The context with hashing that calls back between the look-up of a user and the opening of the session. */
function interrupt(context: AuthContext, during: () => Promise<unknown>): AuthContext {
  const verify: AuthContext['passwords']['verify'] = async (...args) => {
    await during()
    return context.passwords.verify(...args)
  }
  return { ...context, passwords: { ...context.passwords, verify } }
}

test('one hash is computed, whatever is wrong', async () => {
  const { database, context, owner } = await createWorld()
  await using _ = database
  let hashes = 0
  const counting = interrupt(context, async () => {
    hashes += 1
  })
  const attempt = (own: { email?: string; password?: string }) =>
    logIn(counting, { email, password, ...own }, client).catch((error: { code: string }) => error.code)
  expect(await attempt({ password: 'wrong' })).toBe('invalid_credentials')
  expect(await attempt({ email: 'nobody@example.com' })).toBe('invalid_credentials')
  await context.db.updateTable('users').set({ status: 'disabled' }).where('id', '=', owner.id).execute()
  expect(await attempt({})).toBe('invalid_credentials')
  expect(hashes).toBe(3)
})

test('the hash of nobody matches no password, and takes as long as that of somebody', async () => {
  const { database, context } = await createWorld()
  await using _ = database
  expect(await context.passwords.verify('', undefined)).toBe(false)
  expect(await context.passwords.verify(password, undefined)).toBe(false)
})

test.for([
  ['disabled', { status: 'disabled' }],
  ['given another password', { password_hash: 'another' }],
] as const)('somebody who is %s while the password is compared does not get in', async ([, change]) => {
  const { database, context, owner } = await createWorld()
  await using _ = database
  const racing = interrupt(context, () =>
    context.db.updateTable('users').set(change).where('id', '=', owner.id).execute(),
  )
  await expect(logIn(racing, { email, password }, client)).rejects.toMatchObject({ code: 'invalid_credentials' })
  expect(await context.db.selectFrom('sessions').selectAll().execute()).toEqual([])
})
