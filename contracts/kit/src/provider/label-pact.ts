import type { PactSource } from './pact-source.ts'

/** Names a pact among the tests; one from a broker also says why it was selected. */
export function labelPact({ pact, selection }: PactSource): string {
  const pair = `${pact.consumer.name} → ${pact.provider.name}`
  if (!selection) return pair
  const mark = selection.wip ? 'work in progress' : selection.pending ? 'pending' : undefined
  const details = [selection.description, mark].filter(Boolean)
  return details.length === 0 ? pair : `${pair} (${details.join('; ')})`
}
