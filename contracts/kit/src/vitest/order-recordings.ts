import type { AnyRecording } from '../recording/recording.ts'

/** Two tests would write different interactions under one name. */
export class ConflictingInteractionsError extends Error {
  override name = 'ConflictingInteractionsError' as const

  constructor(one: AnyRecording, other: AnyRecording) {
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
export function orderRecordings(recordings: readonly AnyRecording[]): Map<string, AnyRecording[]> {
  const byProvider = new Map<string, Map<string, AnyRecording>>()
  const keyed = recordings.map((recording) => ({ recording, key: keyOf(recording), test: testOf(recording) }))
  keyed.sort((left, right) => compare(left.key, right.key) || compare(left.test, right.test))
  for (const { recording, key } of keyed) {
    const interactions = byProvider.get(recording.provider) ?? new Map<string, AnyRecording>()
    byProvider.set(recording.provider, interactions)
    const known = interactions.get(key)
    if (known && contentOf(known) !== contentOf(recording)) throw new ConflictingInteractionsError(known, recording)
    if (!known) interactions.set(key, recording)
  }
  return new Map([...byProvider].map(([provider, interactions]) => [provider, [...interactions.values()]]))
}

function keyOf({ provider, description, states }: AnyRecording): string {
  return JSON.stringify([provider, description, states])
}

function testOf({ test }: AnyRecording): string {
  return `${test.file}\n${test.name}`
}

function contentOf(recording: AnyRecording): string {
  return 'message' in recording
    ? JSON.stringify([recording.message, recording.socket])
    : JSON.stringify([recording.request, recording.response])
}

/** By code unit, as no locale is the same everywhere. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

function describeStates({ states }: AnyRecording): string {
  return states.length === 0 ? '' : ` given ${states.map(({ name }) => `"${name}"`).join(' and ')}`
}
