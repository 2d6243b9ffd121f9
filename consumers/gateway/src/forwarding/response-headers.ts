import type { IncomingHttpHeaders } from 'node:http'
import { findConnectionFields } from './connection-fields.ts'

/** Builds the fields that the client gets: all of the upstream's but those of the connection to it. */
export function buildResponseHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const isConnectionField = findConnectionFields(headers)
  const answered: IncomingHttpHeaders = {}
  for (const name in headers) {
    if (!isConnectionField(name)) answered[name] = headers[name]
  }
  return answered
}
