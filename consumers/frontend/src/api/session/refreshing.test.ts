import { examples } from '@platform/fixtures/auth'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createFakeGateway } from '../../../test/fake-gateway.ts'
import { type ApiClientOptions, ApiError, createApiClient, NetworkError, SignedOutError } from '../index.ts'

const baseUrl = 'http://gateway.test'
const server = setupServer()
let gateway: ReturnType<typeof createFakeGateway>

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
beforeEach(() => {
  gateway = createFakeGateway(baseUrl)
  server.use(...gateway.handlers)
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const client = (options: Partial<ApiClientOptions> = {}) => createApiClient({ baseUrl, ...options })
const refuse = (status: number, code: 'token_required' | 'invalid_token') =>
  HttpResponse.json(examples.problem(status, code, 'Refused'), { status })

test('five parallel refusals of an expired token make one refresh, and each request is repeated once', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.expireTokens()

  const users = await Promise.all(Array.from({ length: 5 }, () => api.currentUser()))

  expect(users.map(({ email }) => email)).toEqual(Array(5).fill(examples.user.email))
  expect(gateway.count('POST /auth/refresh')).toBe(1)
  expect(gateway.count('GET /auth/me')).toBe(10)
})

test('a refusal that arrives after the refresh is repeated with the new token, without another refresh', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.expireTokens()
  const release = gateway.hold('GET /auth/me')
  const late = api.currentUser()
  await vi.waitFor(() => expect(gateway.count('GET /auth/me')).toBe(1))

  await api.users.update(examples.owner.id, { status: 'active' })
  release()

  await expect(late).resolves.toMatchObject({ email: examples.user.email })
  expect(gateway.count('POST /auth/refresh')).toBe(1)
})

test('the first calls of a new page share one refresh and are sent only with its token', async () => {
  const api = client()

  await Promise.all([api.currentUser(), api.currentUser(), api.currentUser()])

  expect(gateway.received).toEqual(['POST /auth/refresh', 'GET /auth/me', 'GET /auth/me', 'GET /auth/me'])
})

test('a refused refresh signs out once and rejects everything under way with the same error', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  gateway.endSession()

  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => api.currentUser()))

  const errors = new Set(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason))
  expect([...errors]).toEqual([expect.any(SignedOutError)])
  expect(onSignedOut.mock.calls).toEqual([['ended']])
  expect(gateway.count('POST /auth/refresh')).toBe(1)
})

test('after a refused refresh, no call reaches the gateway until somebody signs in', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.endSession()
  await expect(api.currentUser()).rejects.toThrow(SignedOutError)
  const before = gateway.received.length

  await expect(api.currentUser()).rejects.toThrow(SignedOutError)
  expect(gateway.received).toHaveLength(before)

  await api.signIn({ email: examples.user.email, password: 'any password' })
  await expect(api.currentUser()).resolves.toMatchObject({ id: examples.user.id })
})

test('a visitor who was never signed in is told by the call, not by onSignedOut', async () => {
  gateway.endSession()
  const onSignedOut = vi.fn()

  await expect(client({ onSignedOut }).currentUser()).rejects.toThrow(SignedOutError)

  expect(onSignedOut).not.toHaveBeenCalled()
})

test('a refresh that gets no answer is no sign-out: the next call refreshes again', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  gateway.expireTokens()
  server.use(http.post(`${baseUrl}/auth/refresh`, () => HttpResponse.error(), { once: true }))

  await expect(api.currentUser()).rejects.toThrow(NetworkError)

  expect(onSignedOut).not.toHaveBeenCalled()
  await expect(api.currentUser()).resolves.toMatchObject({ id: examples.user.id })
})

test('all who wait for a refresh that gets no answer are told so at once, after one attempt', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.expireTokens()
  let attempts = 0
  server.use(
    http.post(`${baseUrl}/auth/refresh`, () => {
      attempts += 1
      return HttpResponse.error()
    }),
  )

  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => api.currentUser()))

  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.name)).toEqual(
    Array(5).fill('NetworkError'),
  )
  expect(attempts).toBe(1)
})

test('a refresh that fails for another reason is no sign-out', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  gateway.expireTokens()
  const unavailable = examples.problem(503, 'unavailable', 'Not able to answer now')
  server.use(
    http.post(`${baseUrl}/auth/refresh`, () => HttpResponse.json(unavailable, { status: 503 }), { once: true }),
  )

  await expect(api.currentUser()).rejects.toMatchObject({ name: 'ApiError', status: 503, code: 'unavailable' })

  expect(onSignedOut).not.toHaveBeenCalled()
  await expect(api.currentUser()).resolves.toMatchObject({ id: examples.user.id })
})

test('a token that is refused right after its refresh is not refreshed again', async () => {
  const api = client({ accessToken: 'refused' })
  server.use(http.get(`${baseUrl}/auth/me`, () => refuse(401, 'invalid_token')))

  await expect(api.currentUser()).rejects.toMatchObject({ name: 'ApiError', code: 'invalid_token' })

  expect(gateway.received).toEqual(['POST /auth/refresh'])
})

test('a token that got lost on the way is not refreshed at all', async () => {
  const api = client({ accessToken: gateway.openSession() })
  server.use(http.get(`${baseUrl}/auth/me`, () => refuse(401, 'token_required')))

  await expect(api.currentUser()).rejects.toBeInstanceOf(ApiError)

  expect(gateway.received).toEqual([])
})

test('when another tab has signed somebody else in, the tab signs out rather than act as them', async () => {
  const onSignedOut = vi.fn()
  const api = client({ onSignedOut })
  await api.currentUser()
  gateway.expireTokens()
  gateway.openSession('01980a5e-7c00-7000-8000-000000000099')

  await expect(api.currentUser()).rejects.toThrow(SignedOutError)

  expect(onSignedOut.mock.calls).toEqual([['ended']])
  expect(gateway.count('GET /auth/me')).toBe(2)
})

test('two clients keep two tokens: one that refreshes or signs out leaves the other alone', async () => {
  const onSignedOut = vi.fn()
  const [one, other] = [client(), client({ onSignedOut })]
  await Promise.all([one.currentUser(), other.currentUser()])
  expect(gateway.count('POST /auth/refresh')).toBe(2)

  await one.signOut()

  expect(onSignedOut).not.toHaveBeenCalled()
  await expect(other.currentUser()).rejects.toThrow(SignedOutError)
  expect(onSignedOut.mock.calls).toEqual([['ended']])
})

test('who gives up waiting for a refresh does not take it from the others', async () => {
  const api = client()
  const release = gateway.hold('POST /auth/refresh')
  const caller = new AbortController()
  const impatient = api.currentUser({ signal: caller.signal })
  const patient = api.currentUser()
  await vi.waitFor(() => expect(gateway.count('POST /auth/refresh')).toBe(1))

  caller.abort(new Error('the page is gone'))
  await expect(impatient).rejects.toThrow('the page is gone')
  release()

  await expect(patient).resolves.toMatchObject({ id: examples.user.id })
})
