import type { PactInteraction } from '../../documents/pact-file.ts'
import type { ReadContract } from './find-impact.ts'
import type { HitInteraction, Reader } from './impact.ts'

/** Adds an interaction to what its reader loses. */
export function addReader(
  readers: Map<string, Reader> | undefined,
  contract: ReadContract,
  interaction: PactInteraction,
) {
  const { consumer, through } = readerOf(contract, interaction)
  const key = [consumer, ...through].join(' ')
  const reader = readers?.get(key) ?? { consumer, through, interactions: [] }
  reader.interactions.push(describeHit(contract, interaction))
  readers?.set(key, reader)
}

/** Who reads an interaction: for a relayed one the consumer at its start. */
export function readerOf(
  { pact }: ReadContract,
  { comments }: PactInteraction,
): { consumer: string; through: string[] } {
  const origin = comments?.origin
  return origin ? { consumer: origin.consumer, through: origin.via } : { consumer: pact.consumer.name, through: [] }
}

export function describeHit(
  { file, deployed }: ReadContract,
  { description, comments }: PactInteraction,
): HitInteraction {
  const testFile = comments?.origin?.test.file ?? comments?.testFile
  return { pact: file, description, ...(testFile !== undefined && { testFile }), ...(deployed && { deployed }) }
}
