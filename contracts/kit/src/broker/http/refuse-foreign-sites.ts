import { isIP } from 'node:net'
import { refuse } from '../refusal.ts'
import type { Credentials } from './authorize.ts'

/**
 * Refuses what a page of another site makes a browser send: a write from another origin, and, where no credentials protect the
 * broker, any request under a name that somebody else's DNS could let point here.
 */
export function refuseForeignSites(
  { method, url, headers }: Request,
  { credentials, baseUrl }: { credentials: Credentials | undefined; baseUrl: string | undefined },
): void {
  const { origin, hostname } = new URL(url)
  const from = headers.get('origin')
  const own = baseUrl === undefined ? origin : new URL(baseUrl).origin
  if (from !== null && !['GET', 'HEAD'].includes(method) && from !== own) {
    throw refuse('forbidden', `A page of ${from} may not write to this broker.`)
  }
  if (credentials || baseUrl !== undefined) return
  const isOurs =
    isIP(hostname.replace(/^\[|\]$/g, '')) > 0 || hostname === 'localhost' || hostname.endsWith('.localhost')
  if (isOurs) return
  throw refuse('forbidden', `This broker is not known as ${hostname}. Start it with credentials or with --base-url.`)
}
