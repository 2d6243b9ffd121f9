import { inject, type TestContext } from 'vitest'
import { listStates, type PactFile, type PactInteraction } from '../documents/pact-file.ts'
import { identifyTest } from '../recording/identify-test.ts'
import type { ProvidedParticipant } from '../recording/task-meta.ts'
import { pointAt } from './call-site.ts'
import { VerificationError } from './verification-error.ts'
import type { VerificationRecord } from './verification-record.ts'
import { type VerificationContext, verifyInteraction } from './verify-interaction.ts'

export interface InteractionTest {
  context: VerificationContext
  pact: PactFile
  interaction: PactInteraction
  single: string
  callSite: string
}

/** Verifies one interaction inside its Vitest test, and leaves what became of it in the test's meta. */
export async function runInteractionTest(
  { task, skip }: TestContext,
  { context, pact, interaction, single, callSite }: InteractionTest,
): Promise<void> {
  const started = performance.now()
  const { testFile, origin } = interaction.comments ?? {}
  const pending = interaction.pending === true
  // Without the plugin nothing is recorded, and the test's own name of its file will do.
  const provided = inject('concordat') as ProvidedParticipant | undefined
  const test = identifyTest(task, provided?.root ?? '')
  const outcome = await verifyInteraction(context, { pact, interaction, single, test }).catch((error) => {
    if (!(error instanceof VerificationError)) throw error
    return { error, mismatches: [], recordings: [] }
  })
  const record: VerificationRecord = {
    provider: context.provider,
    consumer: pact.consumer.name,
    description: interaction.description,
    states: listStates(interaction),
    ...(testFile === undefined ? {} : { testFile }),
    ...(origin === undefined ? {} : { origin }),
    pending,
    verified: outcome.error === undefined,
    durationMs: Math.round(performance.now() - started),
    mismatches: outcome.mismatches,
    ...(outcome.error ? { code: outcome.error.code } : {}),
  }
  task.meta.concordatVerification = record
  if (outcome.recordings.length > 0) task.meta.concordat = outcome.recordings
  if (!outcome.error) return
  if (pending && outcome.error.code === 'interaction.incompatible') {
    console.warn(`pending, so this does not fail the run:\n${outcome.error.message}`)
    skip('pending, and it fails: see the warning')
  }
  throw pointAt(outcome.error, callSite)
}
