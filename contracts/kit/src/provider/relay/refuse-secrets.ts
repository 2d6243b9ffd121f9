import type { AnyRecording } from '../../recording/recording.ts'
import type { ProviderStateGenerator } from '../generators.ts'
import type { StateValues } from '../state-handlers.ts'

// Anything shorter is found in innocent text too.
const SHORTEST_SECRET = 8

/**
 * Names the secrets of a replay that would reach the pact, because the gateway sent them where no secret is expected.
 *
 * @param generators of what the gateway was sent
 */
export function findLeaks(
  recording: AnyRecording,
  generators: ProviderStateGenerator[],
  values: StateValues,
): string[] {
  const text = JSON.stringify(recording)
  const names = new Set(generators.flatMap(({ secret, variables }) => (secret ? variables : [])))
  return [...names].filter((name) => {
    const value = values[name]
    return (
      typeof value === 'string' && value.length >= SHORTEST_SECRET && text.includes(JSON.stringify(value).slice(1, -1))
    )
  })
}
