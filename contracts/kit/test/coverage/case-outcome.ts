import type { Coverage, PlaceCoverage, ProviderCoverage, Reader } from '../../src/coverage/index.ts'

/** A coverage in the words in which a person counts: what is read and by whom, what is not, and what is lacking. */
export interface Outcome {
  /** `pinned of documented`, where anything is documented. */
  totals: Record<string, string>
  read: Record<string, string[]>
  unread: string[]
  undocumented: Record<string, string[]>
}

/** Puts the coverage of the one provider of a case into such words. */
export function summarise({ providers }: Coverage): Outcome {
  const [covered] = providers
  if (!covered) throw new Error('Failed to summarise: the case names no provider. Name one in its pacts.')
  const places = [...listPlaces(covered)]
  return {
    totals: Object.fromEntries(
      Object.entries(covered.totals).flatMap(([name, { pinned, documented }]) =>
        documented === 0 ? [] : [[name, `${pinned} of ${documented}`]],
      ),
    ),
    read: Object.fromEntries(places.flatMap(([at, readers]) => (readers.length > 0 ? [[at, list(readers)]] : []))),
    unread: places.flatMap(([at, readers]) => (readers.length > 0 ? [] : [at])),
    undocumented: Object.fromEntries(
      covered.undocumented.map(({ kind, operation, status, path, readers }) => [
        words(kind, operation, status, path),
        list(readers),
      ]),
    ),
  }
}

function* listPlaces({ operations, messages }: ProviderCoverage): Iterable<[string, Reader[]]> {
  for (const { method, path, callers, parameters, body, statuses } of operations) {
    yield [`${method} ${path}`, callers]
    yield* parameters.map((place) => describe(`${method} ${path}`, place))
    yield* body.map((place) => describe(`${method} ${path} sent`, place))
    for (const { status, readers, headers, fields } of statuses) {
      yield [`${method} ${path} ${status}`, readers]
      yield* [...headers, ...fields].map((place) => describe(`${method} ${path} ${status}`, place))
    }
  }
  for (const { channel, name, readers, fields } of messages) {
    yield [`${channel} ${name}`, readers]
    yield* fields.map((place) => describe(`${channel} ${name}`, place))
  }
}

function describe(at: string, { mediaType, kind, folded, path, readers }: PlaceCoverage): [string, Reader[]] {
  const sort = folded ? 'folded' : kind === 'value' ? undefined : kind
  return [words(at, mediaType, sort, path), readers]
}

function list(readers: readonly Reader[]): string[] {
  return readers.map(
    ({ consumer, through = [], interactions }) =>
      `${[consumer, ...through].join(' through ')}: ${interactions.join(', ')}`,
  )
}

function words(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
