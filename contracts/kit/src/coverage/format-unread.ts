import type { Coverage, OperationCoverage, PlaceCoverage, ProviderCoverage } from './coverage.ts'

/** Lists what nobody reads: it may change without breaking a consumer that records. */
export function formatUnread({ providers }: Coverage): string {
  return providers.map((covered) => `${formatProvider(covered)}\n`).join('\n')
}

function formatProvider({ provider, operations, messages }: ProviderCoverage): string {
  const uncalled = operations.filter(({ callers }) => callers.length === 0)
  const called = operations.filter(({ callers }) => callers.length > 0)
  const lines = [
    ...(uncalled.length > 0 ? ['Nobody calls', ...uncalled.map(({ method, path }) => `  ${method} ${path}`)] : []),
    ...called.flatMap(listUnread),
    ...messages.flatMap(({ channel, name, action, readers, fields }) => {
      if (readers.length === 0) return [`${channel} ${name}: nobody ${action === 'send' ? 'reads' : 'sends'} it`]
      return action === 'send' ? underTitle(`${channel} ${name}`, listPaths(fields)) : []
    }),
  ]
  return [lines.length > 0 ? `${provider}: what nobody reads` : `${provider}: everything is read`, ...lines].join('\n')
}

function listUnread({ method, path, parameters, body, statuses }: OperationCoverage): string[] {
  const unexpected = statuses.filter(({ readers }) => readers.length === 0).map(({ status }) => status)
  const unsent = listPaths([...parameters, ...body])
  const unread = statuses.flatMap(({ status, readers, headers, fields }) => {
    const paths = readers.length === 0 ? [] : [...headers.filter(isUnread).map(nameHeader), ...listPaths(fields)]
    return paths.length > 0 ? [`${status}: ${paths.join(', ')}`] : []
  })
  return underTitle(`${method} ${path}`, [
    ...unread,
    ...(unexpected.length > 0 ? [`nobody expects ${unexpected.join(', ')}`] : []),
    ...(unsent.length > 0 ? [`nobody sends ${unsent.join(', ')}`] : []),
  ])
}

/** Places that hold a value alone: where all inside an object is unread, naming it too would say nothing new. */
function listPaths(places: readonly PlaceCoverage[]): string[] {
  return places.filter((place) => place.kind === 'value' && isUnread(place)).map(({ path }) => path)
}

function underTitle(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : []
}

const isUnread = ({ readers }: PlaceCoverage) => readers.length === 0
const nameHeader = ({ path }: PlaceCoverage) => `header ${path}`
