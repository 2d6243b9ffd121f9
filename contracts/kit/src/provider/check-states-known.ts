import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import type { AnyStateHandlers } from './run-states.ts'
import { VerificationError } from './verification-error.ts'

/** Refuses an interaction that starts from a state for which there is no handler, before anything is sent. */
export function checkStatesKnown(
  interaction: PactInteraction,
  { provider, consumer, handlers }: { provider: string; consumer: string; handlers: AnyStateHandlers },
): void {
  const unknown = listStates(interaction).find(({ name }) => !Object.hasOwn(handlers, name))?.name
  if (unknown === undefined) return
  const known = Object.keys(handlers).map((state) => `"${state}"`)
  const recordedBy = interaction.comments?.testFile ?? `a test of ${consumer} (the pact does not say which)`
  throw new VerificationError(
    'state.unknown',
    [
      `Failed to verify ${provider} for ${consumer}: nothing sets up the state "${unknown}" of "${interaction.description}". Nothing was sent.`,
      `  recorded by   ${recordedBy}`,
      `  known states  ${known.length === 0 ? '(none)' : known.join(', ')}`,
      `Add a handler "${unknown}" to the "states" of verifyPacts, or name a known state in the consumer's test.`,
    ].join('\n'),
  )
}
