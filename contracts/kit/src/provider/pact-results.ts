import type { PactInteraction } from '../documents/pact-file.ts'
import type { PactSource } from './pact-source.ts'
import type { InteractionOutcome } from './verify-interaction.ts'

/** One interaction or message of a pact and what became of it. */
export interface InteractionResult {
  interaction: Partial<PactInteraction> & { _id?: string }
  outcome: InteractionOutcome
}

/** Collects what became of each interaction of a pact; a retried one counts as it was the last time. */
export class PactResults {
  readonly source: PactSource
  readonly #outcomes = new Map<unknown, InteractionOutcome>()

  constructor(source: PactSource) {
    this.source = source
  }

  /** @param outcome undefined when nothing is known of the interaction after all */
  note(interaction: unknown, outcome: InteractionOutcome | undefined): void {
    if (outcome) this.#outcomes.set(interaction, outcome)
    else this.#outcomes.delete(interaction)
  }

  list(): InteractionResult[] {
    return [...this.#outcomes].map(([interaction, outcome]) => ({
      interaction: interaction as InteractionResult['interaction'],
      outcome,
    }))
  }

  /** Says why this is no verdict on the whole pact; nothing when it is. */
  whyIncomplete(): string | undefined {
    const { interactions = [], messages = [] } = this.source.pact
    const total = interactions.length + messages.length
    const missing = total - this.#outcomes.size
    if (missing > 0) return `${missing} of its ${total} interactions did not run to their end`
    const unjudged = this.list().find(({ outcome }) => outcome.error && /^(provider|engine)\./.test(outcome.error.code))
    if (unjudged) return `"${unjudged.interaction.description}" could not be judged (${unjudged.outcome.error?.code})`
    return undefined
  }
}
