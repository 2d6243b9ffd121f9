import { examples } from '@platform/fixtures/auth'
import type { components } from '@platform/schemas/gateway'
import { HttpResponse, http } from 'msw'

const { owner, problem, tokenGrant, user } = examples

/**
 * A gateway with one browser's cookie in its head: sessions that open, expire and end as a test says, and answers that
 * wait until the test lets them go.
 */
export function createFakeGateway(baseUrl: string) {
  let grants = 0
  let sessionId: string | undefined = tokenGrant.sessionId
  let accepted = new Set<string>()
  const received: string[] = []
  const gates = new Map<string, Promise<void>>()

  const grant = (id: string): components['schemas']['TokenGrant'] => {
    grants += 1
    accepted.add(`token-${grants}`)
    return { ...tokenGrant, accessToken: `token-${grants}`, sessionId: id }
  }
  const refuse = (status: number, code: components['schemas']['ProblemCode']) =>
    HttpResponse.json(problem(status, code, 'Refused'), {
      status,
      headers: { 'content-type': 'application/problem+json' },
    })

  const answers = {
    'POST /auth/login': () => {
      sessionId = `01980a5e-7c00-7000-8000-0000000001${String(grants).padStart(2, '0')}`
      accepted = new Set()
      return HttpResponse.json(grant(sessionId))
    },
    'POST /auth/refresh': () => (sessionId ? HttpResponse.json(grant(sessionId)) : refuse(400, 'invalid_grant')),
    'POST /auth/logout': () => {
      sessionId = undefined
      accepted = new Set()
      return new HttpResponse(null, { status: 204 })
    },
    'GET /auth/me': () => HttpResponse.json(user),
    'PATCH /auth/users/*': () => HttpResponse.json(owner),
  }

  const handlers = Object.entries(answers).map(([operation, answer]) => {
    const [method, path] = operation.split(' ') as [string, string]
    const serve = http[method.toLowerCase() as 'get' | 'post' | 'patch']
    return serve(`${baseUrl}${path}`, async ({ request }) => {
      received.push(operation)
      const token = request.headers.get('authorization')?.replace('Bearer ', '')
      const isPublic = path === '/auth/login' || path === '/auth/refresh'
      const answered = isPublic || (token && accepted.has(token)) ? answer() : refuse(401, 'invalid_token')
      await gates.get(operation)
      return answered
    })
  })

  return {
    handlers,
    /** Every request, in the order of arrival: `GET /auth/me`. */
    received,
    /** How many requests there were of an operation. */
    count: (operation: keyof typeof answers) => received.filter((one) => one === operation).length,
    /** No access token is valid any more; the session is. */
    expireTokens: () => {
      accepted = new Set()
    },
    /** The session and its tokens are over. */
    endSession: () => {
      sessionId = undefined
      accepted = new Set()
    },
    /** Opens a session, as if signed in elsewhere, and hands back an access token. */
    openSession: (id: string = tokenGrant.sessionId) => {
      sessionId = id
      return grant(id).accessToken
    },
    /** Keeps back the answers to an operation, which is decided on arrival, until the returned function is called. */
    hold: (operation: keyof typeof answers) => {
      const gate = Promise.withResolvers<void>()
      gates.set(operation, gate.promise)
      return () => {
        gates.delete(operation)
        gate.resolve()
      }
    },
  }
}
