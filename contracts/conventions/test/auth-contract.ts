import { type AuthStates, examples } from '@platform/fixtures/auth'
import type { components, paths } from '@platform/schemas/auth'
import type { PactProvider } from 'concordat/consumer'
import { expect, onTestFinished, test } from 'vitest'
import {
  AuthAnswerError,
  type AuthClient,
  createAuthClient,
  jsonWebKeySet,
  revocationPage,
  type ServiceCredentials,
} from '../src/access-tokens/index.ts'

type Revocation = components['schemas']['Revocation']

const noStore = { headers: { 'Cache-Control': 'no-store' } } as const
const { session, user } = examples
const tokenId = '01980a5e-7c00-7000-8000-000000000031'
const expiresAt = '2026-01-15T09:40:00.000Z'

/** The point of RFC 7517, appendix A.1. */
const key = {
  kty: 'EC',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
  use: 'sig',
  alg: 'ES256',
} as const

/**
 * What every service relies on at auth that checks access tokens through `createAuthClient`: its pact test calls this
 * with the `pactWith` of its own, so that each is named as a consumer.
 *
 * @example testAuthContract(pactWith<paths, AuthStates>({ provider: 'auth' }), { clientId, clientSecret })
 */
export function testAuthContract(auth: PactProvider<paths, AuthStates>, credentials: ServiceCredentials): void {
  const known = auth.given('the service is known')

  async function createClient(): Promise<AuthClient> {
    const { url } = await auth.listen()
    const client = createAuthClient({ url, ...credentials, timeout: 10_000 })
    onTestFinished(() => client.close())
    return client
  }

  test('the keys that verify access tokens', async () => {
    const keys = [
      { ...key, kid: 'signing' },
      { ...key, kid: 'next' },
    ]
    auth
      .get('/.well-known/jwks.json', ({ response }) =>
        response(200, { headers: { 'Cache-Control': 'max-age=300' } }).json({ keys }),
      )
      .reads(jsonWebKeySet)

    const fetched = await (await createClient()).fetchKeys()

    expect(fetched).toEqual({ document: { keys }, cacheControl: 'max-age=300' })
  })

  test('a feed without entries', async () => {
    known
      .given('nothing was revoked')
      .get('/revocations', ({ response }) => response(200, noStore).json({ revocations: [], next: 0 }))
      .reads(revocationPage, { headers: [] })

    await expect((await createClient()).fetchRevocations(0)).resolves.toEqual({ revocations: [], next: 0 })
  })

  test('a session that was revoked', async () => {
    const entry: Revocation = { sequence: 1, kind: 'session', id: session.id, version: null, expiresAt }
    known
      .given('a session was revoked', { sessionId: session.id })
      .get('/revocations', ({ response }) => response(200, noStore).json({ revocations: [entry], next: 1 }))
      .reads(revocationPage, { headers: [] })

    const { revocations } = await (await createClient()).fetchRevocations(0)

    expect(revocations).toEqual([{ sequence: 1, kind: 'session', id: session.id, expiresAt }])
  })

  test('an access token that was revoked', async () => {
    const entry: Revocation = { sequence: 1, kind: 'token', id: tokenId, version: null, expiresAt }
    known
      .given('an access token was revoked', { tokenId })
      .get('/revocations', ({ response }) => response(200, noStore).json({ revocations: [entry], next: 1 }))
      .reads(revocationPage, { headers: [] })

    const { revocations } = await (await createClient()).fetchRevocations(0)

    expect(revocations).toEqual([{ sequence: 1, kind: 'token', id: tokenId, expiresAt }])
  })

  test("a user's tokens that are void since the user's authorisation changed", async () => {
    const entry: Revocation = { sequence: 1, kind: 'user', id: user.id, version: 2, expiresAt }
    known
      .given("a user's authorisation changed", { userId: user.id, version: 2 })
      .get('/revocations', ({ response }) => response(200, noStore).json({ revocations: [entry], next: 1 }))
      .reads(revocationPage, { headers: [] })

    const { revocations } = await (await createClient()).fetchRevocations(0)

    expect(revocations).toEqual([{ sequence: 1, kind: 'user', id: user.id, version: 2, expiresAt }])
  })

  test('a service that auth does not know is refused', async () => {
    auth
      .given('the service is unknown')
      .get('/revocations', ({ response }) =>
        response(401, { headers: { 'WWW-Authenticate': 'Basic realm="auth"' } }).json(
          examples.problem(401, 'invalid_client', 'The service is not known'),
        ),
      )
      .reads(null, { headers: [] })

    await expect((await createClient()).fetchRevocations(0)).rejects.toThrow(AuthAnswerError)
  })

  test('auth is alive', async () => {
    auth.get('/livez', ({ response }) => response(200).json({ status: 'alive' })).reads(null)

    await expect((await createClient()).checkAlive(AbortSignal.timeout(5_000))).resolves.toBeUndefined()
  })
}
