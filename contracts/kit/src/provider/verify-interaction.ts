import type { PactFile, PactInteraction } from '../documents/pact-file.ts'
import { readMessage } from '../documents/pact-message.ts'
import type { AnyRecording, TestIdentity } from '../recording/recording.ts'
import { describeFailure } from './describe-failure.ts'
import type { Engine } from './engine.ts'
import { listGenerators } from './generators.ts'
import { checkSocket, verifyMessage } from './messages/verify-message.ts'
import { type Mismatch, readMismatches } from './mismatch.ts'
import type { ProviderSession } from './provider-session.ts'
import { createRedactor } from './redact.ts'
import type { Relay } from './relay/relay.ts'
import type { StateChanger } from './state-changer.ts'
import type { StateValues } from './state-handlers.ts'
import type { StateServer } from './state-server.ts'
import { VerificationError } from './verification-error.ts'

/** What the interactions of one verify file share. */
export interface VerificationContext {
  provider: string
  session: ProviderSession
  engine: Engine
  stateServer: StateServer
  states: StateChanger
  /** Known only once the provider was started. */
  relay: () => Relay | undefined
  /** Milliseconds that one state, one reset or one request may take. */
  timeout: number
}

export interface InteractionToVerify {
  pact: PactFile
  interaction: PactInteraction
  /** The pact with this interaction alone, as JSON text. */
  single: string
  /** The test that verifies it. */
  test: TestIdentity
}

/** What became of one interaction: verified when there is no error. */
export interface InteractionOutcome {
  error?: VerificationError
  mismatches: Mismatch[]
  /** What the provider forwarded to its upstreams; empty unless verified. */
  recordings: AnyRecording[]
}

/** Replays one interaction of a pact with the official verifier: clean state, states, request, comparison. */
export async function verifyInteraction(
  context: VerificationContext,
  given: InteractionToVerify,
): Promise<InteractionOutcome> {
  const { session, stateServer, states } = context
  const { interaction, pact } = given
  const consumer = pact.consumer.name
  checkSupported(interaction, pact)
  states.check(interaction, consumer)
  await session.open()
  await session.reset()
  const values = await states.setUp(interaction, consumer)
  stateServer.setValues(values)
  let outcome: InteractionOutcome | undefined
  try {
    const message = readMessage(interaction)
    outcome = message
      ? await verifyMessage(context, { ...given, message, values })
      : await verifyExchange(context, { ...given, values })
    return outcome
  } finally {
    const tearDown = states.tearDown(interaction, consumer)
    // What failed first is what must be told.
    await (outcome && !outcome.error ? tearDown : tearDown.catch(() => {}))
  }
}

async function verifyExchange(
  { provider, session, engine, stateServer, relay, timeout }: VerificationContext,
  { pact, interaction, single, test, values }: InteractionToVerify & { values: StateValues },
): Promise<InteractionOutcome> {
  const consumer = pact.consumer.name
  const { description } = interaction
  const providerUrl = await session.open()
  relay()?.begin({ interaction, consumer, values, test })
  const { interactionResults } = await engine.verify({
    pact: single,
    provider,
    providerUrl,
    stateUrl: stateServer.url,
    timeout,
  })
  // First, because a call that could not be relayed is the cause of whatever the verifier says.
  const { recordings } = relay()?.end() ?? { recordings: [] }
  const [result] = interactionResults
  if (result === undefined || interactionResults.length > 1)
    throw new VerificationError(
      'interaction.not-executed',
      `Failed to verify "${description}": the Pact verifier executed ${interactionResults.length} interactions of 1 and reported no fault. Look at the interaction in the pact of ${consumer}; if it is well formed, report it with the pact.`,
    )
  const redact = createRedactor(listGenerators(interaction.request), values)
  if (result.mismatch?.type === 'error') {
    const error = await session.refuseSilence(description, redact(result.mismatch.message))
    return { error, mismatches: [], recordings: [] }
  }
  session.noteAnswer(description)
  if (result.result === 'OK') return { mismatches: [], recordings }
  const found = result.mismatch?.mismatches ?? []
  const received = found.find(({ actualBody }) => actualBody !== undefined)?.actualBody
  const mismatches = readMismatches(found, interaction.response).map((row) => ({
    ...row,
    expected: redact(row.expected),
    actual: redact(row.actual),
  }))
  const log = await session.takeLog()
  const message = describeFailure({ provider, consumer, interaction, values, mismatches, received, log, redact })
  return { error: new VerificationError('interaction.incompatible', message), mismatches, recordings: [] }
}

function checkSupported(interaction: PactInteraction, pact: PactFile): void {
  const { type = 'Synchronous/HTTP', description } = interaction
  const message = readMessage(interaction)
  if (message) checkSocket(message, pact)
  if (message || type === 'Synchronous/HTTP') return
  throw new VerificationError(
    'interaction.unsupported',
    `Failed to verify "${description}" of ${pact.consumer.name}: it is of type ${type}, and verifyPacts replays HTTP interactions and asynchronous messages only. Verify it with the Verifier of @pact-foundation/pact.`,
  )
}
