import type { PlaceCoverage, ProviderCoverage, Reader, Share, Totals } from './coverage.ts'

/** Counts what is documented and what of it somebody pins. */
export function sumTotals({ operations, messages }: Pick<ProviderCoverage, 'operations' | 'messages'>): Totals {
  const statuses = operations.flatMap((operation) => operation.statuses)
  return {
    operations: share(operations, ({ callers }) => callers),
    statuses: share(statuses, ({ readers }) => readers),
    fields: countPlaces(statuses.flatMap(({ fields }) => fields)),
    successFields: countPlaces(statuses.flatMap(({ status, fields }) => (status.startsWith('2') ? fields : []))),
    headers: countPlaces(statuses.flatMap(({ headers }) => headers)),
    sent: countPlaces(operations.flatMap(({ parameters, body }) => [...parameters, ...body])),
    messages: share(messages, ({ readers }) => readers),
    messageFields: countPlaces(messages.flatMap(({ fields }) => fields)),
  }
}

/** Counts the places that hold a value, and those of them that somebody reads. */
export function countPlaces(places: readonly PlaceCoverage[]): Share {
  return share(
    places.filter(({ kind }) => kind === 'value'),
    ({ readers }) => readers,
  )
}

/** The percentage, rounded down, so that only all is 100; nothing where nothing is documented. */
export function percentOf({ pinned, documented }: Share): number | undefined {
  return documented === 0 ? undefined : Math.floor((pinned / documented) * 100)
}

function share<Part>(parts: readonly Part[], readersOf: (part: Part) => readonly Reader[]): Share {
  return { pinned: parts.filter((part) => readersOf(part).length > 0).length, documented: parts.length }
}
