import { examples } from '@platform/fixtures/auth'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createFakeGateway } from '../../../test/fake-gateway.ts'
import { type ApiClientOptions, createApiClient, NetworkError, SignedOutError } from '../index.ts'

const baseUrl = 'http://gateway.test'
const credentials = { email: examples.user.email, password: 'any password' }
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
const arrival = (operation: Parameters<typeof gateway.count>[0]) =>
  vi.waitFor(() => expect(gateway.count(operation)).toBeGreaterThan(0))

test('signing out ends the session at the gateway and then here', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })

  await api.signOut()

  expect(gateway.received).toEqual(['POST /auth/logout'])
  expect(onSignedOut.mock.calls).toEqual([['requested']])
  await expect(api.currentUser()).rejects.toThrow(SignedOutError)
})

test('signing out twice at once tells the gateway once', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })

  await Promise.all([api.signOut(), api.signOut()])

  expect(gateway.received).toEqual(['POST /auth/logout'])
  expect(onSignedOut).toHaveBeenCalledOnce()
})

test('a sign-out that the gateway could not be told is none: it rejects, and the session goes on', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  server.use(http.post(`${baseUrl}/auth/logout`, () => HttpResponse.error(), { once: true }))

  await expect(api.signOut()).rejects.toThrow(NetworkError)

  expect(onSignedOut).not.toHaveBeenCalled()
  await expect(api.currentUser()).resolves.toMatchObject({ id: examples.user.id })
  await expect(api.signOut()).resolves.toBeUndefined()
})

test('signing out with an expired token refreshes it first', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.expireTokens()

  await api.signOut()

  expect(gateway.received).toEqual(['POST /auth/logout', 'POST /auth/refresh', 'POST /auth/logout'])
})

test('signing out of a session that is over already is a sign-out as requested', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  gateway.endSession()

  await api.signOut()

  expect(onSignedOut.mock.calls).toEqual([['requested']])
})

test('a sign-out during a refresh waits for it, uses its token, and rejects whoever else waited', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.expireTokens()
  const releaseRefresh = gateway.hold('POST /auth/refresh')
  const releaseMe = gateway.hold('GET /auth/me')
  const call = expect(api.currentUser()).rejects.toThrow(SignedOutError)
  await arrival('GET /auth/me')
  releaseMe()
  await arrival('POST /auth/refresh')
  gateway.hold('GET /auth/me')

  const signedOut = api.signOut()
  releaseRefresh()
  await signedOut
  await call

  expect(gateway.count('POST /auth/refresh')).toBe(1)
  expect(gateway.count('POST /auth/logout')).toBe(1)
})

test('a refusal during a sign-out starts no refresh: the call ends with the session', async () => {
  const onSignedOut = vi.fn()
  const api = client({ accessToken: gateway.openSession(), onSignedOut })
  const release = gateway.hold('POST /auth/logout')
  const signedOut = api.signOut()
  await arrival('POST /auth/logout')

  const call = expect(api.currentUser()).rejects.toThrow(SignedOutError)
  await arrival('GET /auth/me')
  release()
  await signedOut
  await call

  expect(gateway.count('POST /auth/refresh')).toBe(0)
  expect(onSignedOut.mock.calls).toEqual([['requested']])
})

test('a refusal during a sign-out that fails is refreshed after it', async () => {
  const api = client({ accessToken: gateway.openSession() })
  const failing = Promise.withResolvers<void>()
  server.use(
    http.post(`${baseUrl}/auth/logout`, async () => {
      gateway.received.push('POST /auth/logout')
      await failing.promise
      return HttpResponse.error()
    }),
  )
  const signedOut = expect(api.signOut()).rejects.toThrow(NetworkError)
  await arrival('POST /auth/logout')
  gateway.expireTokens()
  const call = api.currentUser()
  await arrival('GET /auth/me')
  expect(gateway.count('POST /auth/refresh')).toBe(0)

  failing.resolve()

  await signedOut
  await expect(call).resolves.toMatchObject({ id: examples.user.id })
})

test('an answer that arrives after the sign-out is not shown to whoever signs in next', async () => {
  const api = client({ accessToken: gateway.openSession() })
  gateway.hold('GET /auth/me')
  const call = expect(api.currentUser()).rejects.toThrow(SignedOutError)
  await arrival('GET /auth/me')

  await api.signOut()
  await api.signIn(credentials)

  await call
})

test('signing in during a refresh waits for it, so that the last cookie belongs to the last token', async () => {
  const api = client()
  const release = gateway.hold('POST /auth/refresh')
  const call = expect(api.currentUser()).rejects.toThrow(SignedOutError)
  await arrival('POST /auth/refresh')
  gateway.hold('GET /auth/me')

  const signedIn = api.signIn(credentials)
  expect(gateway.count('POST /auth/login')).toBe(0)
  release()
  await signedIn
  await call

  expect(gateway.received.filter((operation) => operation.startsWith('POST'))).toEqual([
    'POST /auth/refresh',
    'POST /auth/login',
  ])
})

test('a failed sign-in leaves the session before as it was', async () => {
  const api = client({ accessToken: gateway.openSession() })
  server.use(http.post(`${baseUrl}/auth/login`, () => HttpResponse.error()))

  await expect(api.signIn(credentials)).rejects.toThrow(NetworkError)

  await expect(api.currentUser()).resolves.toMatchObject({ id: examples.user.id })
})

test('a sign-in that is given up while it waits is never sent', async () => {
  const api = client()
  const release = gateway.hold('POST /auth/refresh')
  const call = api.currentUser()
  await arrival('POST /auth/refresh')
  const caller = new AbortController()
  const signedIn = expect(api.signIn(credentials, { signal: caller.signal })).rejects.toThrow('given up')

  caller.abort(new Error('given up'))
  await signedIn
  release()
  await call

  expect(gateway.count('POST /auth/login')).toBe(0)
})
