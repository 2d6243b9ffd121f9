import type { PactInteraction } from '../../documents/pact-file.ts'
import type { Recording } from '../../recording/recording.ts'
import { listGenerators } from '../generators.ts'
import type { StateValues } from '../state-handlers.ts'

// Anything shorter is found in innocent text too.
const SHORTEST_SECRET = 8

/** Names the secrets of a replay that would reach the pact, because the gateway sent them where no secret is expected. */
export function findLeaks(recording: Recording, interaction: PactInteraction, values: StateValues): string[] {
  const text = JSON.stringify(recording)
  const names = new Set(
    listGenerators(interaction.request).flatMap(({ secret, variables }) => (secret ? variables : [])),
  )
  return [...names].filter((name) => {
    const value = values[name]
    return (
      typeof value === 'string' && value.length >= SHORTEST_SECRET && text.includes(JSON.stringify(value).slice(1, -1))
    )
  })
}
