import type { IncomingHttpHeaders } from 'node:http'

const always: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authentication-info',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/**
 * Tells which fields of a message concern one connection only and must not travel on: the well-known ones, and those
 * that its `Connection` field names.
 *
 * @see RFC 9110 §7.6.1
 */
export function findConnectionFields(headers: IncomingHttpHeaders): (name: string) => boolean {
  const named = [headers.connection ?? []].flat().flatMap((value) => value.split(','))
  if (named.length === 0) return (name) => always.has(name)
  const own = new Set(named.map((name) => name.trim().toLowerCase()))
  return (name) => always.has(name) || own.has(name)
}
