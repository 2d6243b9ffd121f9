import type { RequestListener } from 'node:http'
import { keySet } from '@platform/fixtures/tokens'
import { type Received, startRecorder, type Upstream } from './start-upstream.ts'

export const clientId = 'gateway'
export const clientSecret = 'a-secret-of-the-gateway'
const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`

type Entry = { sequence: number; kind: string; id: string; version: number | null; expiresAt: string }

/** What of auth the gateway itself reads, on a real socket; a test changes its fields to make it misbehave. */
export type FakeAuth = Upstream & {
  /** Forwarded requests, not those that the gateway makes for itself. */
  forwarded: Received[]
  /** Requests for keys. */
  keyRequests: number
  keys: unknown
  /** 200 unless a test makes it fail. */
  feedStatus: number
  revoke(kind: 'session' | 'token' | 'user', id: string, version?: number): void
}

/** Starts it; `answer` replies to forwarded requests, 200 and no body by default. */
export async function startFakeAuth(
  answer: RequestListener = (_request, response) => response.end(),
): Promise<FakeAuth> {
  const revocations: Entry[] = []
  const recorder = await startRecorder((request, response) => {
    const url = new URL(request.url ?? '/', 'http://auth.test')
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.headers.via !== undefined) return answer(request, response)
    if (url.pathname === '/livez') return json(200, { status: 'alive' })
    if (url.pathname === '/.well-known/jwks.json') {
      auth.keyRequests += 1
      return json(200, auth.keys)
    }
    if (request.headers.authorization !== basic) return json(401, {})
    const after = Number(url.searchParams.get('after'))
    return json(auth.feedStatus, { revocations: revocations.slice(after), next: revocations.length })
  })
  const auth: FakeAuth = {
    url: recorder.url,
    close: recorder.close,
    get forwarded() {
      return recorder.received.filter(({ headers }) => headers.via !== undefined)
    },
    keyRequests: 0,
    keys: keySet,
    feedStatus: 200,
    revoke(kind, id, version) {
      const sequence = revocations.length + 1
      revocations.push({ sequence, kind, id, version: version ?? null, expiresAt: '2999-01-01T00:00:00.000Z' })
    },
  }
  return auth
}
