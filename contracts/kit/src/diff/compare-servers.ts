import { type Comparison, report } from './comparison.ts'

/** A server is where clients send requests: one that is gone takes its base path along. */
export function compareServers(comparison: Comparison): void {
  const { before, after } = comparison.documents
  const [old, now] = [basePathsOf(before), basePathsOf(after)]
  const lost = old.filter((path) => !now.includes(path))
  if (lost.length === 0) return
  report(comparison, 'server.base-path-changed', {
    place: { part: 'whole', path: 'servers' },
    message: `${lost.join(', ')} became ${now.join(', ')}`,
    before: { pointer: '/servers', value: old },
    after: { pointer: '/servers', value: now },
  })
}

/** Hosts differ between environments; the path is part of the contract. @see https://spec.openapis.org/oas/v3.1.1#server-object */
function basePathsOf(document: object): string[] {
  const servers: { url?: string }[] = Reflect.get(document, 'servers') ?? []
  const paths = servers.map(
    ({ url = '/' }) => url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '') || '/',
  )
  return paths.length === 0 ? ['/'] : [...new Set(paths)]
}
