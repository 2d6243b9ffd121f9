import { examples } from '@platform/fixtures/auth'
import { delay, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { ApiError, createApiClient, NetworkError, UnexpectedAnswerError } from '../index.ts'

const baseUrl = 'http://gateway.test'
const server = setupServer()
const api = createApiClient({ baseUrl, accessToken: examples.tokenGrant.accessToken })
const me = `${baseUrl}/auth/me`

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => expect.unreachable('the call succeeded'),
    (error: unknown) => error,
  )
}

test('a problem becomes an ApiError with what pages read of it', async () => {
  const locked = examples.problem(429, 'too_many_attempts', 'Too many attempts')
  server.use(
    http.post(`${baseUrl}/auth/login`, () =>
      HttpResponse.json(locked, { status: 429, headers: { 'retry-after': '30' } }),
    ),
  )

  const error = await failureOf(api.signIn({ email: examples.user.email, password: 'any password' }))

  expect(error).toBeInstanceOf(ApiError)
  expect(error).toMatchObject({
    operation: 'POST /auth/login',
    status: 429,
    code: 'too_many_attempts',
    title: 'Too many attempts',
    errors: [],
    retryAfter: 30,
  })
})

test('a validation problem names every field at fault', async () => {
  server.use(http.get(me, () => HttpResponse.json(examples.validationProblem, { status: 422 })))

  await expect(failureOf(api.currentUser())).resolves.toMatchObject({ errors: examples.validationProblem.errors })
})

test('a code that this version does not know is an ApiError all the same', async () => {
  server.use(http.get(me, () => HttpResponse.json({ code: 'paused', title: 'Paused' }, { status: 409 })))

  await expect(failureOf(api.currentUser())).resolves.toMatchObject({ status: 409, code: 'paused', title: 'Paused' })
})

test("an intermediary's page of HTML is an ApiError without a code", async () => {
  const page = () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502, statusText: 'Bad Gateway' })
  server.use(http.get(me, page))

  await expect(failureOf(api.currentUser())).resolves.toMatchObject({
    name: 'ApiError',
    status: 502,
    code: undefined,
    title: 'Bad Gateway',
  })
})

test('a Retry-After that is no number of seconds is left out', async () => {
  const unavailable = examples.problem(503, 'unavailable', 'Not able to answer now')
  server.use(
    http.get(me, () =>
      HttpResponse.json(unavailable, { status: 503, headers: { 'retry-after': 'Fri, 31 Dec 2027 23:59:59 GMT' } }),
    ),
  )

  await expect(failureOf(api.currentUser())).resolves.toMatchObject({ retryAfter: undefined })
})

test.for([
  ['a missing field', { ...examples.user, email: undefined }, '$.email'],
  ['an unknown role', { ...examples.user, role: 'auditor' }, '$.role'],
  ['no JSON at all', undefined, '$'],
] as const)(
  'a success with %s is an UnexpectedAnswerError that names the place, not the value',
  async ([, body, place]) => {
    server.use(http.get(me, () => (body ? HttpResponse.json(body) : HttpResponse.text('<html>'))))

    const error = await failureOf(api.currentUser())

    expect(error).toBeInstanceOf(UnexpectedAnswerError)
    expect(String(error)).toContain(`${place}: `)
    expect(String(error)).not.toContain('auditor')
  },
)

test('a gateway that cannot be reached is a NetworkError', async () => {
  server.use(http.get(me, () => HttpResponse.error()))

  const error = await failureOf(api.currentUser())

  expect(error).toBeInstanceOf(NetworkError)
  expect(error).toMatchObject({ operation: 'GET /auth/me', reason: 'unreachable', cause: expect.any(TypeError) })
})

test('a body that breaks off is a NetworkError', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"id":'))
      controller.error(new Error('cut'))
    },
  })
  server.use(http.get(me, () => new HttpResponse(broken, { headers: { 'content-type': 'application/json' } })))

  await expect(failureOf(api.currentUser())).resolves.toBeInstanceOf(NetworkError)
})

test('a gateway that never answers is a NetworkError after the time-out', async () => {
  server.use(http.get(me, () => delay('infinite')))
  const impatient = createApiClient({ baseUrl, accessToken: 'any', timeoutMs: 10 })

  await expect(failureOf(impatient.currentUser())).resolves.toMatchObject({ name: 'NetworkError', reason: 'timeout' })
})

test("a call that its caller gives up rejects with the caller's reason", async () => {
  const started = Promise.withResolvers<void>()
  server.use(
    http.get(me, async () => {
      started.resolve()
      await delay('infinite')
    }),
  )
  const caller = new AbortController()
  const call = failureOf(api.currentUser({ signal: caller.signal }))
  await started.promise

  caller.abort(new Error('the page is gone'))

  await expect(call).resolves.toEqual(new Error('the page is gone'))
})

test('a call given up beforehand is never sent', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>()
  const call = createApiClient({ baseUrl, fetch, accessToken: 'any' }).currentUser({ signal: AbortSignal.abort() })

  await expect(call).rejects.toThrow('aborted')

  expect(fetch).not.toHaveBeenCalled()
})

test('a request carries the token, the cookie of its own site only, and is kept in no cache', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 204 }))
  const sessionId = examples.otherSession.id

  await createApiClient({ baseUrl: `${baseUrl}/`, fetch, accessToken: 'a-token' }).sessions.end(sessionId)

  expect(fetch).toHaveBeenCalledWith(
    `${baseUrl}/auth/sessions/${sessionId}`,
    expect.objectContaining({
      method: 'DELETE',
      headers: { authorization: 'Bearer a-token' },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
    }),
  )
})

test('an id cannot leave its place in the path', async () => {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 204 }))

  await createApiClient({ baseUrl: '', fetch, accessToken: 'any' }).sessions.end('../me?x=1')

  expect(fetch.mock.calls[0]?.[0]).toBe('/auth/sessions/..%2Fme%3Fx%3D1')
})
