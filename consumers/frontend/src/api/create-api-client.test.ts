import { inspect } from 'node:util'
import { examples } from '@platform/fixtures/auth'
import { afterEach, expect, test, vi } from 'vitest'
import { createApiClient } from './index.ts'

const token = examples.tokenGrant.accessToken
const password = 'correct horse battery staple'
const show = (value: unknown) => inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })

afterEach(() => {
  vi.unstubAllGlobals()
})

test('the access token is in no storage, and cannot be read from the client', async () => {
  const touched = vi.fn()
  const watched = new Proxy({}, { get: touched, set: touched, defineProperty: touched })
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'document']) vi.stubGlobal(name, watched)
  const fetch = async () => Response.json(examples.tokenGrant)
  const api = createApiClient({ baseUrl: '', fetch })

  await api.signIn({ email: examples.user.email, password })

  expect(show(api)).not.toContain(token)
  expect(touched).not.toHaveBeenCalled()
})

test.for([
  ['a refusal', async () => Response.json(examples.problem(403, 'wrong_password', 'Wrong'), { status: 403 })],
  ['a broken connection', async () => Promise.reject(new TypeError('fetch failed'))],
] as const)('%s names neither token nor password', async ([, fetch]) => {
  const api = createApiClient({ baseUrl: '', fetch, accessToken: token })

  const error = await api.changePassword({ currentPassword: password, newPassword: password }).catch((reason) => reason)

  expect(error).toBeInstanceOf(Error)
  expect(show(error)).toContain('PUT /auth/me/password')
  expect(show(error)).not.toContain(token)
  expect(show(error)).not.toContain(password)
})

test('an answer that breaks the contract is not quoted: it may carry a token', async () => {
  const fetch = async () => Response.json({ ...examples.tokenGrant, sessionId: 'none' })
  const api = createApiClient({ baseUrl: '', fetch })

  const error = await api.signIn({ email: examples.user.email, password }).catch((reason) => reason)

  expect(show(error)).toContain('$.sessionId')
  expect(show(error)).not.toContain(token)
})
