import type { Recording } from '../recording/recording.ts'

/** Two tests would write different interactions under one name. */
export class ConflictingInteractionsError extends Error {
  override name = 'ConflictingInteractionsError' as const

  constructor(one: Recording, other: Recording) {
    const tests = [one, other].map(({ test }) => `  ${test.file} > ${test.name}`).sort()
    super(
      `Failed to write the pact of ${one.consumer} and ${one.provider}: two tests record different interactions named "${one.description}"${describeStates(one)}:\n${tests.join('\n')}\nRename one of the tests, or give them different states.`,
    )
  }
}

/**
 * Orders what a participant recorded by provider, name and states, so that no worker's pace shows, and drops repeats.
 *
 * @throws {ConflictingInteractionsError} when one name stands for different content
 */
export function orderRecordings(recordings: readonly Recording[]): Map<string, Recording[]> {
  const byProvider = new Map<string, Map<string, Recording>>()
  const keyed = recordings.map((recording) => ({ recording, key: keyOf(recording), test: testOf(recording) }))
  keyed.sort((left, right) => compare(left.key, right.key) || compare(left.test, right.test))
  for (const { recording, key } of keyed) {
    const interactions = byProvider.get(recording.provider) ?? new Map<string, Recording>()
    byProvider.set(recording.provider, interactions)
    const known = interactions.get(key)
    if (known && contentOf(known) !== contentOf(recording)) throw new ConflictingInteractionsError(known, recording)
    if (!known) interactions.set(key, recording)
  }
  return new Map([...byProvider].map(([provider, interactions]) => [provider, [...interactions.values()]]))
}

function keyOf({ provider, description, states }: Recording): string {
  return JSON.stringify([provider, description, states])
}

function testOf({ test }: Recording): string {
  return `${test.file}\n${test.name}`
}

function contentOf({ request, response }: Recording): string {
  return JSON.stringify([request, response])
}

/** By code unit, as no locale is the same everywhere. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function describeStates({ states }: Recording): string {
  return states.length === 0 ? '' : ` given ${states.map(({ name }) => `"${name}"`).join(' and ')}`
}
