import type { IncomingHttpHeaders } from 'node:http'
import { outgoing } from '@platform/conventions/trace-context'
import type { FastifyRequest } from 'fastify'
import { findConnectionFields } from './connection-fields.ts'
import { isUntrustedField } from './untrusted-fields.ts'

/** Fields that the gateway answers for itself: undici derives host and length, Node has answered `Expect`. */
const replaced: ReadonlySet<string> = new Set(['host', 'content-length', 'expect', 'traceparent', 'tracestate', 'via'])

/** Builds the fields that an upstream gets: the client's, less what only the gateway may say, plus what it does say. */
export function buildRequestHeaders(request: FastifyRequest): IncomingHttpHeaders {
  const { headers } = request
  const isConnectionField = findConnectionFields(headers)
  const forwarded: IncomingHttpHeaders = {}
  for (const name in headers) {
    if (replaced.has(name) || isConnectionField(name) || isUntrustedField(name)) continue
    forwarded[name] = headers[name]
  }
  const received = `${request.raw.httpVersion} gateway`
  return Object.assign(forwarded, outgoing(request.trace), {
    'x-forwarded-for': request.ip,
    'x-forwarded-proto': request.protocol,
    // A client of HTTP/1.0 need not name one.
    ...(request.host !== '' && { 'x-forwarded-host': request.host }),
    // RFC 9110 §7.6.3: whoever forwards must say so.
    via: headers.via === undefined ? received : `${headers.via}, ${received}`,
  })
}
