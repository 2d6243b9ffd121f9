import type { AnyRecording, Recording } from '../recording/recording.ts'

type OwnRecording = Recording & Required<Pick<Recording, 'own'>>

/** A recording and where its test stands in its file. */
export interface PlacedRecording {
  recording: AnyRecording
  position: number
}

/**
 * Makes interactions of what the tests' own MSW mocks answered: one for each operation, states and shape, named by the
 * first test that has it, in the order of files and of tests in them. Where a name would stand for two, the second is
 * numbered.
 */
export function nameOwnMocks(placed: readonly PlacedRecording[]): AnyRecording[] {
  const others = placed.map(({ recording }) => recording).filter((recording) => !isOwn(recording))
  const taken = new Set(others.map(keyOf))
  const known = new Set<string>()
  const named: AnyRecording[] = []
  for (const { recording } of [...placed].sort(comparePlaces)) {
    if (!isOwn(recording)) continue
    const { own, ...rest } = recording
    const shape = JSON.stringify([rest.provider, rest.operationId, rest.states, own.shape])
    if (known.has(shape)) continue
    known.add(shape)
    const unique = numberName(rest, taken)
    taken.add(keyOf(unique))
    named.push(unique)
  }
  return [...others, ...named]
}

function isOwn(recording: AnyRecording): recording is OwnRecording {
  return 'own' in recording && recording.own !== undefined
}

function numberName(recording: Recording, taken: ReadonlySet<string>): Recording {
  let named = recording
  for (let number = 2; taken.has(keyOf(named)); number += 1) {
    named = { ...recording, description: `${recording.description} ${number}` }
  }
  return named
}

function keyOf({ provider, description, states }: AnyRecording): string {
  return JSON.stringify([provider, description, states])
}

function comparePlaces(left: PlacedRecording, right: PlacedRecording): number {
  const [one, other] = [left.recording, right.recording]
  return (
    compare(one.test.file, other.test.file) ||
    left.position - right.position ||
    // Of requests that a test has under way together, either may be answered first.
    compare(JSON.stringify(one), JSON.stringify(other))
  )
}

/** By code unit, as no locale is the same everywhere. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
