import { NetworkError } from '../errors/network-error.ts'
import type { Answer, ApiRequest, CallOptions } from './api-request.ts'
import { describeOperation } from './api-request.ts'
import { fillUrl } from './fill-url.ts'
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
    const timeout = AbortSignal.timeout(request.timeoutMs ?? timeoutMs)
    const body = writeBody(request)
    const init: RequestInit = {
      method: request.method,
      headers: {
        ...request.headers,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body }),
    }

    signal?.throwIfAborted()
    let response: Response
    let content: Blob | string
    try {
      response = await fetch(fillUrl(baseUrl, request), init)
      content = request.file && response.ok ? await response.blob() : await response.text()
    } catch (cause) {
      signal?.throwIfAborted()
      throw new NetworkError(operation, timeout.aborted ? 'timeout' : 'unreachable', { cause })
    }

    const read = typeof content === 'string' ? parseJson(content) : content
    const { status, headers } = response
    if (!response.ok && status !== 304) throw readError(operation, response, read)
    return { operation, status, headers, body: read }
  }
}

function writeBody({ body }: ApiRequest): Blob | string | undefined {
  return body === undefined || body instanceof Blob ? body : JSON.stringify(body)
}
