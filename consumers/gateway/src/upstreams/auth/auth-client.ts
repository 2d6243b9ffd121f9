import type { FetchedJwks } from '@platform/conventions/access-tokens'
import { type Dispatcher, Pool } from 'undici'
import type { z } from 'zod'
import { AuthAnswerError } from './auth-answer-error.ts'
import { readKeySet } from './key-set-view.ts'
import { RevocationPageView } from './revocation-page-view.ts'

/** How the gateway reaches auth for itself. */
export type AuthClientOptions = {
  /** Scheme, host and port. */
  url: string
  /** The gateway's own credentials at auth (RFC 7617), for the revocation feed. */
  clientId: string
  clientSecret: string
  /** Milliseconds for one answer. Default 800: under the second within which a revocation must be known. */
  timeout?: number
}

/** What the gateway itself reads from auth. Every method throws when auth does not answer in time, or not as described. */
export type AuthClient = {
  fetchKeys(): Promise<FetchedJwks>
  fetchRevocations(after: number): Promise<z.infer<typeof RevocationPageView>>
  /** Resolves when auth answers at all. */
  checkAlive(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Creates the client on connections of its own: forwarded requests, however slow, never hold up the feed. */
export function createAuthClient({ url, clientId, clientSecret, timeout = 800 }: AuthClientOptions): AuthClient {
  const pool = new Pool(url, { connections: 4, pipelining: 1, keepAliveTimeout: 4_000, keepAliveMaxTimeout: 4_000 })
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`

  async function get(path: string, headers: Record<string, string>, signal = AbortSignal.timeout(timeout)) {
    const answer = await pool.request({ method: 'GET', path, headers, signal })
    if (answer.statusCode === 200) return answer
    await answer.body.dump()
    throw new AuthAnswerError(path.split('?', 1)[0] ?? path, answer.statusCode)
  }

  return {
    async fetchKeys() {
      const answer = await get('/.well-known/jwks.json', { accept: 'application/json' })
      const document = readKeySet(await answer.body.json())
      return { document, cacheControl: readField(answer, 'cache-control') }
    },
    async fetchRevocations(after) {
      const answer = await get(`/revocations?after=${after}`, { accept: 'application/json', authorization })
      return RevocationPageView.parse(await answer.body.json())
    },
    async checkAlive(signal) {
      const answer = await get('/livez', { accept: 'application/json' }, signal)
      await answer.body.dump()
    },
    close: () => pool.destroy(),
  }
}

function readField({ headers }: Dispatcher.ResponseData, name: string): string | undefined {
  return [headers[name] ?? []].flat()[0]
}
