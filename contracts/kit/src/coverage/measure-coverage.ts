import type { PactFile } from '../documents/pact-file.ts'
import type { Coverage } from './coverage.ts'
import { type ProviderDocuments, ProviderLedger } from './provider-ledger.ts'

export interface CoverageInput {
  contracts: readonly { pact: PactFile }[]
  /** By provider; one without a pact is covered by nobody. */
  documents: Readonly<Record<string, ProviderDocuments>>
}

/**
 * Measures what the pacts pin of the documents, and what nobody reads.
 *
 * @example
 * const { providers } = coverage({ contracts, documents: { auth: { openapi: await readOpenApi('openapi/auth.yaml') } } })
 */
export function coverage({ contracts, documents }: CoverageInput): Coverage {
  const ledgers = new Map(Object.entries(documents).map(([name, documented]) => [name, new ProviderLedger(documented)]))
  const consumers = new Set<string>()
  const without = new Map<string, Set<string>>()
  for (const { pact } of contracts) {
    const ledger = ledgers.get(pact.provider.name)
    if (!ledger) {
      const known = without.get(pact.provider.name) ?? new Set()
      without.set(pact.provider.name, known.add(pact.consumer.name))
    }
    consumers.add(pact.consumer.name)
    for (const interaction of listInteractions(pact)) {
      const reading = ledger?.add(pact, interaction)
      if (reading) consumers.add(reading.consumer)
    }
  }
  return {
    version: 1,
    consumers: [...consumers].sort(),
    providers: [...ledgers].sort(byName).map(([name, ledger]) => ledger.list(name)),
    withoutDocument: [...without].sort(byName).map(([provider, names]) => ({ provider, consumers: [...names].sort() })),
  }
}

/** Specification 3 has messages in a list of their own, and their contents bare. */
function listInteractions({ interactions = [], messages = [] }: PactFile) {
  const asynchronous = messages.map((message) => {
    const { contents } = message as { contents?: unknown }
    return { ...(message as object), type: 'Asynchronous/Messages', contents: { content: contents } }
  })
  return [...interactions, ...(asynchronous as unknown as typeof interactions)]
}

const byName = ([left]: readonly [string, unknown], [right]: readonly [string, unknown]) => (left < right ? -1 : 1)
