import { expect, test } from 'vitest'
import { createServer } from '../server/index.ts'
import { bearer, requireScope } from './bearer.ts'
import type { AccessTokenClaims } from './claims.ts'
import { InvalidTokenError } from './invalid-token-error.ts'
import { RevocationsUnknownError } from './revocations-unknown-error.ts'

const claims: AccessTokenClaims = {
  iss: 'i',
  aud: 'a',
  sub: 'u1',
  tenant: 't',
  sid: 's1',
  jti: 'j1',
  ver: 3,
  scope: 'read write',
  iat: 0,
  nbf: 0,
  exp: 9e9,
}

function createApp() {
  const app = createServer()
  const verifier = {
    async verify(token: string, { unsafe = true } = {}) {
      if (token !== 'good') throw new InvalidTokenError('signature')
      if (unsafe) throw new RevocationsUnknownError()
      return claims
    },
  }
  const authenticated = bearer({ verifier })
  app.get('/me', { onRequest: [authenticated] }, (request) => ({ sub: request.claims.sub }))
  app.post('/me', { onRequest: [authenticated] }, () => ({}))
  app.get('/write', { onRequest: [authenticated, requireScope('read', 'write')] }, () => ({}))
  app.get('/admin', { onRequest: [authenticated, requireScope('admin')] }, () => ({}))
  app.get('/open', (request) => request.claims)
  return app
}

test.each<[string, string | undefined, number, string | undefined, string | undefined]>([
  ['/me', 'Bearer good', 200, undefined, undefined],
  ['/me', 'bearer  good', 200, undefined, undefined],
  ['/me', undefined, 401, 'token_required', 'Bearer'],
  ['/me', 'Basic Z29vZA==', 401, 'token_required', 'Bearer'],
  ['/me', 'Bearer', 401, 'token_required', 'Bearer'],
  ['/me', 'Bearer bad', 401, 'invalid_token', 'Bearer error="invalid_token"'],
  ['/me', 'Bearer good good', 401, 'invalid_token', 'Bearer error="invalid_token"'],
  ['/write', 'Bearer good', 200, undefined, undefined],
  ['/admin', 'Bearer good', 403, 'insufficient_scope', 'Bearer error="insufficient_scope", scope="admin"'],
])('%s with Authorization %s → %d', async (url, authorization, status, code, challenge) => {
  const response = await createApp().inject({ url, headers: authorization === undefined ? {} : { authorization } })
  expect(response.statusCode).toBe(status)
  expect(response.json().code).toBe(code)
  expect(response.headers['www-authenticate']).toBe(challenge)
})

test('a request that changes something needs fresh revocations', async () => {
  const response = await createApp().inject({ method: 'POST', url: '/me', headers: { authorization: 'Bearer good' } })
  expect([response.statusCode, response.json().code, response.headers['retry-after']]).toEqual([
    503,
    'revocations_unknown',
    '1',
  ])
})

test('a route without bearer has no claims to read', async () => {
  expect((await createApp().inject('/open')).statusCode).toBe(500)
})
