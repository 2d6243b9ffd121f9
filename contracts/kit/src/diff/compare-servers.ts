import type { Operation } from '../documents/operation.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { locateOperation, locatePathItem } from './locate-operation.ts'

/** A server is where clients send requests: one that is gone takes its base path along. */
export function compareServers(comparison: Comparison): void {
  const { before, after } = comparison.documents
  compare(comparison, { before: basePathsOf(before), after: basePathsOf(after) })
}

/** An operation or a path may have servers of its own, which replace those of the document. */
export function compareOwnServers(comparison: Comparison, { before, after }: Pair<Operation>): void {
  const [old, now] = [ownerOf(before), ownerOf(after)]
  if (old === before.document && now === after.document) return
  compare(comparison, { before: basePathsOf(old), after: basePathsOf(now) })
}

function compare(comparison: Comparison, { before, after }: Pair<string[]>): void {
  const lost = before.filter((path) => !after.includes(path))
  if (lost.length === 0) return
  report(comparison, 'server.base-path-changed', {
    place: { part: 'whole', path: 'servers' },
    message: `${lost.join(', ')} became ${after.join(', ')}`,
    before: { pointer: '/servers', value: before },
    after: { pointer: '/servers', value: after },
  })
}

/** Whose servers count for an operation. */
function ownerOf(operation: Operation): object {
  const owners = [locateOperation(operation).value, locatePathItem(operation).value]
  return owners.find((owner) => Reflect.get(owner, 'servers') !== undefined) ?? operation.document
}

interface Server {
  url?: string
  variables?: Record<string, { default?: string }>
}

/** Hosts differ between environments; the path is part of the contract. @see https://spec.openapis.org/oas/v3.1.1#server-object */
function basePathsOf(owner: object): string[] {
  const servers: Server[] = Reflect.get(owner, 'servers') ?? []
  const paths = servers.map(({ url = '/', variables = {} }) => {
    const filled = url.replaceAll(/\{([^}]*)\}/g, (whole, name) => variables[name]?.default ?? whole)
    return filled.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/\/+$/, '') || '/'
  })
  return paths.length === 0 ? ['/'] : [...new Set(paths)]
}
