import { inject, type TestContext } from 'vitest'
import { digestInteraction } from '../documents/digest-interaction.ts'
import { listStates, type PactInteraction } from '../documents/pact-file.ts'
import { identifyTest } from '../recording/identify-test.ts'
import type { ProvidedParticipant } from '../recording/task-meta.ts'
import { concludeTest } from './conclude-test.ts'
import type { PactSource } from './pact-source.ts'
import { VerificationError } from './verification-error.ts'
import type { VerificationRecord } from './verification-record.ts'
import { type InteractionOutcome, type VerificationContext, verifyInteraction } from './verify-interaction.ts'

export interface InteractionTest {
  context: VerificationContext
  source: PactSource
  interaction: PactInteraction
  single: string
  callSite: string
  /** Why nothing is recorded of what a gateway forwards, where that would be expected. */
  unrecorded?: string | undefined
  /** Takes what became of the interaction; undefined when that is not to be believed. */
  note: (outcome: InteractionOutcome | undefined) => void
}

/** Verifies one interaction inside its Vitest test, and leaves what became of it in the test's meta. */
export async function runInteractionTest(
  testContext: TestContext,
  { context, source, interaction, single, callSite, unrecorded, note }: InteractionTest,
): Promise<void> {
  const { task } = testContext
  const { pact, selection } = source
  const started = performance.now()
  const { testFile, origin } = interaction.comments ?? {}
  const pending = interaction.pending === true || selection?.pending === true || selection?.wip === true
  // Without the plugin nothing is recorded, and the test's own name of its file will do.
  const provided = inject('concordat') as ProvidedParticipant | undefined
  const test = identifyTest(task, provided?.root ?? '')
  const outcome = await verifyInteraction(context, { pact, interaction, single, test }).catch((error) => {
    if (!(error instanceof VerificationError)) throw error
    return { error, mismatches: [], recordings: [] }
  })
  // A test that was ended says nothing any more, nor does one that fails for another reason, such as a hook.
  if (!testContext.signal.aborted) note(outcome)
  if (!outcome.error) testContext.onTestFailed(() => note(undefined))
  const record: VerificationRecord = {
    provider: context.provider,
    consumer: pact.consumer.name,
    description: interaction.description,
    digest: digestInteraction(interaction),
    states: listStates(interaction),
    ...(testFile === undefined ? {} : { testFile }),
    ...(origin === undefined ? {} : { origin }),
    ...(selection ? { selection: selection.description, wip: selection.wip } : {}),
    pending,
    verified: outcome.error === undefined,
    durationMs: Math.round(performance.now() - started),
    mismatches: outcome.mismatches,
    ...(outcome.error ? { code: outcome.error.code } : {}),
  }
  task.meta.concordatVerification = record
  if (outcome.recordings.length > 0) task.meta.concordat = outcome.recordings
  if (unrecorded !== undefined) task.meta.concordatUnrecorded = unrecorded
  concludeTest(testContext, { error: outcome.error, pending, selection, callSite })
}
