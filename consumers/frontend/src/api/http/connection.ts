import { NetworkError } from '../errors/network-error.ts'
import type { Answer, ApiRequest, CallOptions } from './api-request.ts'
import { describeOperation } from './api-request.ts'
import { parseJson } from './parse-json.ts'
import { readError } from './read-error.ts'

/** What a connection needs; `timeoutMs` bounds each request, its body included. */
export interface ConnectionOptions {
  baseUrl: string
  fetch: typeof fetch
  timeoutMs: number
}

/** Sends one request, as the bearer of `token` when there is one. */
export type SendOnce = (request: ApiRequest, options?: CallOptions & { token?: string }) => Promise<Answer>

/** Connects to a gateway: one call, one request, no state. */
export function createConnection({ baseUrl, fetch, timeoutMs }: ConnectionOptions): SendOnce {
  return async (request, { token, signal } = {}) => {
    const operation = describeOperation(request)
    const timeout = AbortSignal.timeout(timeoutMs)
    const init: RequestInit = {
      method: request.method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    }

    signal?.throwIfAborted()
    let response: Response
    let text: string
    try {
      response = await fetch(`${baseUrl.replace(/\/$/, '')}${fillPath(request)}`, init)
      text = await response.text()
    } catch (cause) {
      signal?.throwIfAborted()
      throw new NetworkError(operation, timeout.aborted ? 'timeout' : 'unreachable', { cause })
    }

    const body = parseJson(text)
    if (!response.ok) throw readError(operation, response, body)
    return { operation, body }
  }
}

function fillPath({ path, params = {} }: ApiRequest): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
