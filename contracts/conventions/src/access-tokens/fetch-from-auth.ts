import { AuthAnswerError } from './auth-answer-error.ts'
import { readJsonWebKeys } from './json-web-key.ts'
import type { FetchedJwks } from './key-set.ts'
import { type RevocationPage, revocationPage } from './revocation-feed.ts'

/** What of `fetch` is used, so that another client's fits. */
export type FetchFromAuth = (
  url: string,
  init: { headers: Record<string, string>; redirect: 'error'; signal: AbortSignal },
) => Promise<{
  ok: boolean
  status: number
  headers: { get(name: string): string | null }
  body: { cancel(): Promise<void> } | null
  json(): Promise<unknown>
}>

/** How auth is reached. */
export type FetchOptions = {
  /** Scheme, host and port; a path is a prefix. */
  authUrl: string
  /** Default the global `fetch`. */
  fetch?: FetchFromAuth
  /** Milliseconds for the whole answer. Default 800, under the second that revocations may take. */
  within?: number
}

/** A service's own credentials at auth (RFC 7617). */
export type ServiceCredentials = { clientId: string; clientSecret: string }

/**
 * Reads `GET /.well-known/jwks.json`, for `createKeySet`.
 *
 * @throws AuthAnswerError when auth answers anything but a 2xx
 */
export function fetchJwksFrom(options: FetchOptions): () => Promise<FetchedJwks> {
  return async () => {
    const response = await get(options, '/.well-known/jwks.json')
    const keys = [...readJsonWebKeys(await response.json()).values()]
    return { document: { keys }, cacheControl: response.headers.get('cache-control') ?? undefined }
  }
}

/**
 * Reads `GET /revocations?after=…`, which auth shows to services only, for `createRevocationList`.
 *
 * @throws AuthAnswerError when auth answers anything but a 2xx
 */
export function fetchRevocationsFrom(
  options: FetchOptions & ServiceCredentials,
): (after: number) => Promise<RevocationPage> {
  const { clientId, clientSecret } = options
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`
  return async (after) => {
    const response = await get(options, `/revocations?after=${after}`, { authorization })
    return revocationPage.parse(await response.json())
  }
}

async function get({ authUrl, fetch: send = fetch, within = 800 }: FetchOptions, path: string, headers = {}) {
  const response = await send(authUrl.replace(/\/$/, '') + path, {
    headers: { accept: 'application/json', ...headers },
    redirect: 'error',
    signal: AbortSignal.timeout(within),
  })
  if (response.ok) return response
  await response.body?.cancel()
  throw new AuthAnswerError(path.split('?', 1)[0] ?? path, response.status)
}
