import { fetch, Pool } from 'undici'
import { AuthAnswerError } from './auth-answer-error.ts'
import { type FetchFromAuth, fetchJwksFrom, fetchRevocationsFrom, type ServiceCredentials } from './fetch-from-auth.ts'
import type { FetchedJwks } from './key-set.ts'
import type { RevocationPage } from './revocation-feed.ts'

/** How a service reaches auth; the credentials are for the revocation feed. */
export type AuthClientOptions = ServiceCredentials & {
  /** Scheme, host and port. */
  url: string
  /** Milliseconds for one answer. Default 800: under the second within which a revocation must be known. */
  timeout?: number
}

/** What a service reads from auth. Every method throws when auth does not answer in time, or not as described. */
export type AuthClient = {
  fetchKeys(): Promise<FetchedJwks>
  fetchRevocations(after: number): Promise<RevocationPage>
  /** Resolves when auth says that it is alive. */
  checkAlive(signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Creates the client on connections of its own: other requests, however slow, never hold up the feed. */
export function createAuthClient({ url, timeout = 800, ...credentials }: AuthClientOptions): AuthClient {
  const dispatcher = new Pool(url, {
    connections: 4,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
  })
  const send: FetchFromAuth = (target, init) => fetch(target, { ...init, dispatcher })
  const options = { authUrl: url, fetch: send, within: timeout }
  return {
    fetchKeys: fetchJwksFrom(options),
    fetchRevocations: fetchRevocationsFrom({ ...options, ...credentials }),
    async checkAlive(signal) {
      const headers = { accept: 'application/json' }
      const answer = await dispatcher.request({ method: 'GET', path: '/livez', headers, signal })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new AuthAnswerError('/livez', answer.statusCode)
    },
    close: () => dispatcher.destroy(),
  }
}
