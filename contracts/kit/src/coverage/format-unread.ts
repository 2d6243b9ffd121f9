import type { Coverage, OperationCoverage, PlaceCoverage, ProviderCoverage } from './coverage.ts'

/**
 * Lists what nobody reads: it may change without breaking a consumer that records.
 *
 * @param consumer the one that the coverage was selected for
 */
export function formatUnread({ providers }: Coverage, { consumer }: { consumer?: string | undefined } = {}): string {
  return providers.map((covered) => `${formatProvider(covered, consumer ?? 'any consumer')}\n`).join('\n')
}

function formatProvider({ provider, operations, messages }: ProviderCoverage, reader: string): string {
  const uncalled = operations.filter(({ callers }) => callers.length === 0)
  const called = operations.filter(({ callers }) => callers.length > 0)
  const lines = [
    ...underTitle(
      'not called',
      uncalled.map(({ method, path }) => `${method} ${path}`),
    ),
    ...called.flatMap(listUnread),
    ...messages.flatMap(({ channel, name, action, readers, fields }) => {
      const verb = action === 'send' ? 'read' : 'sent'
      const paths = readers.length === 0 ? ['the whole message'] : listPaths(fields)
      return underTitle(`${channel} ${name}`, paths.length > 0 ? [`not ${verb}: ${paths.join(', ')}`] : [])
    }),
  ]
  if (lines.length === 0) return `${provider}: all is read`
  return [`${provider}: not read by ${reader}`, '', ...lines].join('\n')
}

function listUnread({ method, path, parameters, body, statuses }: OperationCoverage): string[] {
  const unexpected = statuses.filter(({ readers }) => readers.length === 0).map(({ status }) => status)
  const unsent = listPaths([...parameters, ...body])
  const unread = statuses.flatMap(({ status, readers, headers, fields }) => {
    const paths = readers.length === 0 ? [] : [...headers.filter(isUnread).map(nameHeader), ...listPaths(fields)]
    return paths.length > 0 ? [`${status} not read: ${paths.join(', ')}`] : []
  })
  return underTitle(`${method} ${path}`, [
    ...unread,
    ...(unexpected.length > 0 ? [`not expected: ${unexpected.join(', ')}`] : []),
    ...(unsent.length > 0 ? [`not sent: ${unsent.join(', ')}`] : []),
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
