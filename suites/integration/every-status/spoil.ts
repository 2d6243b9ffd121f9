import { randomUUID } from 'node:crypto'
import type { DocumentedOperation } from './documented-operation.ts'
import type { Prepared } from './prepared.ts'

/** What a request is spoilt with. */
export type Spoiling = {
  operation: DocumentedOperation
  /** An access token that allows everything but this. */
  tokenWithout: (scope: string) => string
}

type Spoil = (request: Prepared, spoiling: Spoiling) => Prepared

/** Beyond this much a service that has refused by the length hangs up before the sender is done: it may not hear the answer. */
const sendableBytes = 2 ** 20

/** What is not there of things that are not named by an id. */
const unknown: Readonly<Record<string, string>> = { symbol: 'NOSUCH' }

/** Makes one thing wrong in a request that is right; by the status that this is answered with. */
export const spoilers: Readonly<Record<number, Spoil>> = {
  400: (request, { operation }) =>
    operation.mediaType === 'application/json'
      ? withBody(request, '{"', operation.mediaType)
      : { ...request, unfinished: { promised: String(request.body).length + 1, ends: true } },
  401: (request) => ({ ...request, token: undefined }),
  403: (request, { operation, tokenWithout }) => ({ ...request, token: tokenWithout(operation.scope ?? '') }),
  404: (request) => ({ ...request, path: mapValues(request.path, (name) => unknown[name] ?? randomUUID()) }),
  412: (request) => withHeader(request, 'if-match', '"999999"'),
  413: (request, { operation: { maxBodyBytes, mediaType } }) =>
    maxBodyBytes > sendableBytes
      ? { ...withBody(request, '', mediaType), unfinished: { promised: maxBodyBytes + 1, ends: false } }
      : withBody(request, ' '.repeat(maxBodyBytes + 1), mediaType),
  415: (request) => withBody(request, 'a, b', 'application/x-unheard-of'),
  422: spoilValue,
  428: ({ headers: { 'if-match': _, ...headers } = {}, ...request }) => ({ ...request, headers }),
  498: (request) => withHeader(request, 'webhook-signature', '0'.repeat(64)),
}

function spoilValue(request: Prepared, { operation }: Spoiling): Prepared {
  const { mediaType, query } = operation
  if (request.path !== undefined) return { ...request, path: mapValues(request.path, () => 'not-as-documented') }
  const [parameter] = query
  if (parameter !== undefined) {
    const limited = query.includes('limit') ? 'limit' : parameter
    return { ...request, query: { ...request.query, [limited]: 'neither' } }
  }
  return withBody(request, '{}', mediaType)
}

function withBody(request: Prepared, body: string, mediaType = 'application/json'): Prepared {
  return withHeader({ ...request, body }, 'content-type', mediaType)
}

function withHeader(request: Prepared, name: string, value: string): Prepared {
  return { ...request, headers: { ...request.headers, [name]: value } }
}

function mapValues(values: Record<string, string> = {}, map: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((name) => [name, map(name)]))
}
