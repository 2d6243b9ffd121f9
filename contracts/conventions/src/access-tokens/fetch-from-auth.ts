import type { FetchedJwks } from './key-set.ts'

/** Reads the auth service over HTTP. `within` is milliseconds; default 800, under the second that revocations may take. */
export type FetchOptions = { authUrl: string; fetch?: typeof fetch; within?: number }

/** Reads `GET /.well-known/jwks.json`, for `createKeySet`. */
export function fetchJwksFrom(options: FetchOptions): () => Promise<FetchedJwks> {
  return async () => {
    const response = await get('/.well-known/jwks.json', options)
    return { document: await response.json(), cacheControl: response.headers.get('cache-control') ?? undefined }
  }
}

/** Reads `GET /revocations?after=…`, for `createRevocationList`. */
export function fetchRevocationsFrom(options: FetchOptions): (after: number) => Promise<unknown> {
  return async (after) => (await get(`/revocations?after=${after}`, options)).json()
}

async function get(path: string, { authUrl, fetch: send = fetch, within = 800 }: FetchOptions): Promise<Response> {
  const response = await send(authUrl.replace(/\/$/, '') + path, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(within),
  })
  if (response.ok) return response
  await response.body?.cancel()
  throw new Error(`Failed to read ${path} of the auth service: it answered ${response.status}.`)
}
