import type { PactInteraction } from '../documents/pact-file.ts'
import { checkStatesKnown } from './check-states-known.ts'
import { type AnyStateHandlers, runStates } from './run-states.ts'
import type { StateValues } from './state-handlers.ts'

/** Brings a provider into the states that an interaction starts from, and out of them again. */
export interface StateChanger {
  /** Refuses an interaction whose states it cannot set up, before anything is sent. */
  check(interaction: PactInteraction, consumer: string): void
  /** Sets up each state once, in order, and gives the values for the generators of the interaction. */
  setUp(interaction: PactInteraction, consumer: string): Promise<StateValues>
  tearDown(interaction: PactInteraction, consumer: string): Promise<void>
}

/** Changes states by the handlers of the verify file; nothing is torn down, for the provider's `reset` precedes. */
export function runStatesHere(
  handlers: AnyStateHandlers,
  { provider, timeout }: { provider: string; timeout: number },
): StateChanger {
  return {
    check: (interaction, consumer) => checkStatesKnown(interaction, { provider, consumer, handlers }),
    setUp: (interaction) => runStates({ interaction, provider, handlers, timeout }),
    tearDown: async () => {},
  }
}
