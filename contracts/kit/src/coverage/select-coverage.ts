import type { Coverage, ProviderCoverage, Reader } from './coverage.ts'
import { sumTotals } from './totals.ts'

/**
 * The coverage by one consumer alone, or of one provider alone: what it does not read counts as unread.
 *
 * @throws when a name is of nobody
 */
export function selectCoverage(
  coverage: Coverage,
  { consumer, provider }: { consumer?: string | undefined; provider?: string | undefined },
): Coverage {
  const { consumers, providers } = coverage
  refuseUnknown('consumer', consumer, consumers)
  refuseUnknown(
    'provider',
    provider,
    providers.map((one) => one.provider),
  )
  const chosen = providers.filter((one) => provider === undefined || one.provider === provider)
  const withoutDocument = provider === undefined ? coverage.withoutDocument : []
  if (consumer === undefined) return { ...coverage, providers: chosen, withoutDocument }
  const kept = chosen.map((one) => keepReader(one, consumer))
  return { ...coverage, consumers: [consumer], providers: kept, withoutDocument }
}

function keepReader(covered: ProviderCoverage, consumer: string): ProviderCoverage {
  const keep = (readers: Reader[]) => readers.filter((reader) => reader.consumer === consumer)
  const keepIn = <Part extends { readers: Reader[] }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, readers: keep(part.readers) }))
  const operations = covered.operations.map((operation) => ({
    ...operation,
    callers: keep(operation.callers),
    parameters: keepIn(operation.parameters),
    body: keepIn(operation.body),
    statuses: keepIn(operation.statuses).map((status) => ({
      ...status,
      headers: keepIn(status.headers),
      fields: keepIn(status.fields),
    })),
  }))
  const messages = keepIn(covered.messages).map((message) => ({ ...message, fields: keepIn(message.fields) }))
  const undocumented = keepIn(covered.undocumented).filter(({ readers }) => readers.length > 0)
  return { ...covered, totals: sumTotals({ operations, messages }), operations, messages, undocumented }
}

function refuseUnknown(kind: string, name: string | undefined, known: readonly string[]): void {
  if (name === undefined || known.includes(name)) return
  throw new Error(
    `Failed to select the ${kind} "${name}": there is none of that name. Name one of ${known.join(', ') || 'none'}.`,
  )
}
