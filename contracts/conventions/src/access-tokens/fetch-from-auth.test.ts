import { expect, test } from 'vitest'
import { AuthAnswerError } from './auth-answer-error.ts'
import { type FetchFromAuth, fetchJwksFrom, fetchRevocationsFrom } from './fetch-from-auth.ts'

const authUrl = 'http://auth.test/'
const credentials = { clientId: 'financial', clientSecret: 'pass:wörd' }
const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', use: 'sig', alg: 'ES256', kid: 'k1' }

/** An auth that answers as told, and what it was asked. */
function answer(body: unknown, init: ResponseInit = {}) {
  const asked: { url: string; headers: Record<string, string> }[] = []
  const fetch: FetchFromAuth = async (url, { headers }) => {
    asked.push({ url, headers })
    return Response.json(body, init)
  }
  return { asked, options: { authUrl, fetch, ...credentials } }
}

test('the feed is read from where it was left, with the credentials of the service', async () => {
  const revocation = { sequence: 8, kind: 'session', id: 's1', expiresAt: '2026-11-22T12:10:00Z' }
  const { asked, options } = answer({ revocations: [{ ...revocation, version: null }], next: 8 })

  await expect(fetchRevocationsFrom(options)(7)).resolves.toEqual({ revocations: [revocation], next: 8 })

  const authorization = 'Basic ZmluYW5jaWFsOnBhc3M6d8O2cmQ='
  expect(asked).toEqual([
    { url: 'http://auth.test/revocations?after=7', headers: { accept: 'application/json', authorization } },
  ])
})

test('the keys are public: nobody says who asks', async () => {
  const { asked, options } = answer({ keys: [key] }, { headers: { 'cache-control': 'max-age=300' } })

  await expect(fetchJwksFrom(options)()).resolves.toEqual({ document: { keys: [key] }, cacheControl: 'max-age=300' })

  expect(asked).toEqual([{ url: 'http://auth.test/.well-known/jwks.json', headers: { accept: 'application/json' } }])
})

test('keys of other kinds are passed over', async () => {
  const { options } = answer({ keys: [{ kty: 'RSA', n: 'x', e: 'AQAB', kid: 'rsa' }, key] })
  expect((await fetchJwksFrom(options)()).document).toEqual({ keys: [key] })
})

test.for([{ revocations: [] }, { revocations: [{ sequence: 1, kind: 'planet', id: 'x' }], next: 1 }, []])(
  'a feed of %j is refused',
  async (body) => {
    await expect(fetchRevocationsFrom(answer(body).options)(0)).rejects.toThrow()
  },
)

test.for([
  [401, 'it answered 401. Set AUTH_CLIENT_ID and AUTH_CLIENT_SECRET to a service client that auth knows.'],
  [503, "it answered 503. See auth's own log."],
] as const)('a %i says what to do, and not with which secret', async ([status, remedy]) => {
  const read = fetchRevocationsFrom(answer({}, { status }).options)(7)
  await expect(read).rejects.toBeInstanceOf(AuthAnswerError)
  await expect(read).rejects.toMatchObject({ status, message: `Failed to read /revocations of auth: ${remedy}` })
})

test('an auth that does not answer is given up in time', async () => {
  const fetch: FetchFromAuth = (_url, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  await expect(fetchRevocationsFrom({ authUrl, fetch, within: 20, ...credentials })(0)).rejects.toThrow(/timeout/)
})
