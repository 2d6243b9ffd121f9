import { findOperation } from '../documents/find-operation.ts'
import { matchPath } from '../documents/match-path.ts'
import type { Operation } from '../documents/operation.ts'
import { trackAnswer } from './in-flight.ts'
import type { Mock } from './mock.ts'
import { findProvider } from './own-mocks/find-provider.ts'
import { recordExchange } from './record-exchange.ts'
import { respondAs } from './respond.ts'
import { type ActiveTest, currentTest, providerOf, session } from './session.ts'
import { withCookies } from './with-cookies.ts'

/**
 * Answers a request to a provider with the mock that the running test has for it, and records both.
 *
 * Mocks of one operation answer in the order in which they were made; the last one answers again when all are used.
 *
 * @param request with the provider's base URL, whichever way it came in
 */
export async function answerRequest(provider: string, request: Request): Promise<Response> {
  const { active } = session()
  const { url, document } = providerOf(provider)
  const path = new URL(request.url).pathname.slice(basePathOf(url).length)
  if (!active) return refuse(`no test is running that could answer ${request.method} ${path}`)
  const operation = findOperation(document, request.method, path)
  const mock = operation && nextMock(active, provider, operation)
  if (!operation || !mock) {
    const why = operation ? 'the test has no mock for it' : `${provider}'s OpenAPI document has no such operation`
    active.problems.push(`${request.method} ${path} reached ${provider}, but ${why}. ${suggest(active, provider)}`)
    return refuse(`${request.method} ${path}: ${why}`)
  }
  mock.calls += 1
  return await trackAnswer(active, { request, path }, answer(active, mock, { request, path }))
}

async function answer(
  active: ActiveTest,
  mock: ResolvedMock,
  { request, path }: { request: Request; path: string },
): Promise<Response> {
  const params = matchPath(mock.operation.path, path) ?? {}
  try {
    const response: Response | undefined = await mock.resolve({
      request: withCookies(request.clone(), mock.cookies),
      params,
      response: respondAs(mock.operation),
    })
    if (typeof response?.status !== 'number') throw new TypeError('it returned no Response')
    // Whoever gave up relied on no answer, whenever it comes.
    if (request.signal.aborted) return response
    const recording = recordExchange(active, mock, { request: withCookies(request, mock.cookies), response, path })
    active.pending.push(recording)
    await recording
    return response
  } catch (error) {
    active.problems.push(`the resolver of ${request.method} ${path} threw: ${String(error)}. Correct the resolver.`)
    return Response.json({ title: 'Resolver failed', detail: String(error) }, { status: 500 })
  }
}

/** The path of a base URL without a trailing slash. */
export function basePathOf(url: string): string {
  return new URL(url).pathname.replace(/\/$/, '')
}

type ResolvedMock = Mock & Required<Pick<Mock, 'resolve'>>

/** The mock of the running test that a request is for; MSW handlers of the test's own answer where there is none. */
export function findMock({ method, url }: Request): Mock | undefined {
  const active = currentTest()
  const target = active && findProvider(url)
  const operation = target && findOperation(providerOf(target.provider).document, method, target.path)
  return operation && nextMock(active, target.provider, operation)
}

function nextMock({ mocks }: ActiveTest, provider: string, operation: Operation): ResolvedMock | undefined {
  const candidates = mocks.filter(
    (mock): mock is ResolvedMock =>
      mock.resolve !== undefined &&
      mock.provider === provider &&
      mock.operation.path === operation.path &&
      mock.operation.method === operation.method,
  )
  return candidates.find(({ calls }) => calls === 0) ?? candidates.at(-1)
}

function suggest({ mocks }: ActiveTest, provider: string): string {
  const mocked = mocks
    .filter((mock) => mock.provider === provider)
    .map(({ operation }) => `${operation.method} ${operation.path}`)
  return `Mocked are: ${mocked.join(', ') || 'none'}. Mock the request in the test, or correct the client.`
}

function refuse(detail: string): Response {
  return Response.json({ title: 'Not mocked', detail }, { status: 501 })
}
