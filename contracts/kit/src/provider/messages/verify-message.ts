import type { PactFile } from '../../documents/pact-file.ts'
import type { PactMessage, PactSocket } from '../../documents/pact-message.ts'
import { checkStatesKnown } from '../check-states-known.ts'
import type { EngineResult } from '../engine-protocol.ts'
import { type Mismatch, readMismatches } from '../mismatch.ts'
import { createRedactor } from '../redact.ts'
import { runStates } from '../run-states.ts'
import { VerificationError } from '../verification-error.ts'
import type { InteractionOutcome, InteractionToVerify, VerificationContext } from '../verify-interaction.ts'
import { describeMessageFailure } from './describe-message-failure.ts'
import { fillSocket } from './fill-socket.ts'
import { startFrameServer } from './frame-server.ts'
import { listSocketGenerators } from './socket-generators.ts'
import { stateValues } from './state-values.ts'
import { type SocketVisit, visitSocket } from './visit-socket.ts'

/**
 * Verifies one message of a pact on the provider's real WebSocket: clean state, states, the opening request and the
 * client's frames; then the first received frame that the official verifier accepts counts.
 */
export async function verifyMessage(
  context: VerificationContext,
  { pact, interaction, message, single }: Omit<InteractionToVerify, 'test'> & { message: PactMessage },
): Promise<InteractionOutcome> {
  const { provider, session, engine, stateServer, handlers, timeout } = context
  const consumer = pact.consumer.name
  const socket = checkSocket(message, pact)
  checkStatesKnown(interaction, { provider, consumer, handlers })
  const base = await session.open()
  await session.reset()
  const returned = await runStates({ interaction, provider, handlers, timeout })
  stateServer.setValues(returned)
  const values = stateValues(interaction, returned)
  const frameServer = await startFrameServer(message.contents?.contentType ?? 'application/json')
  let closest: Mismatch[] | undefined
  const isWanted = async (frame: string) => {
    frameServer.offer(frame)
    const job = { pact: single, provider, providerUrl: frameServer.url, stateUrl: stateServer.url, timeout }
    const found = readResult(await engine.verify(job), message)
    session.noteAnswer(message.description)
    if (found.length === 0) return true
    if (!closest || distanceOf(found) < distanceOf(closest)) closest = found
    return false
  }
  const filled = fillSocket(socket, base, values)
  let visit: SocketVisit
  try {
    visit = await visitSocket(filled, { timeout, isWanted })
  } finally {
    await frameServer.close()
  }
  const { received, end } = visit
  if (!end) return { mismatches: [], recordings: [] }
  const redact = createRedactor(listSocketGenerators(socket), values)
  if (end.kind === 'broken' && received.length === 0)
    return { error: await session.refuseSilence(message.description, redact(end.why)), mismatches: [], recordings: [] }
  const mismatches = (closest ?? []).map((row) => ({
    ...row,
    expected: redact(row.expected),
    actual: redact(row.actual),
  }))
  const failed = { provider, consumer, interaction, socket, filled, received, end, mismatches, timeout, redact }
  const text = describeMessageFailure({ ...failed, message, log: await session.takeLog() })
  return { error: new VerificationError('interaction.incompatible', text), mismatches, recordings: [] }
}

function checkSocket({ description, comments }: PactMessage, pact: PactFile): PactSocket {
  if (comments?.socket) return comments.socket
  throw new VerificationError(
    'interaction.unsupported',
    `Failed to verify the message "${description}" of ${pact.consumer.name}: the pact does not say on which WebSocket it is read. Record it with .socket(…) of concordat/consumer, or verify it with the Verifier of @pact-foundation/pact.`,
  )
}

/** What differs between a frame and the message of the pact; nothing when the verifier accepts the frame. */
function readResult({ interactionResults }: EngineResult, message: PactMessage): Mismatch[] {
  const [result] = interactionResults
  if (result === undefined || interactionResults.length > 1)
    throw new VerificationError(
      'interaction.not-executed',
      `Failed to verify "${message.description}": the Pact verifier executed ${interactionResults.length} interactions of 1 and reported no fault. Look at the message in the pact; if it is well formed, report it with the pact.`,
    )
  if (result.result === 'OK') return []
  if (result.mismatch?.type !== 'mismatches')
    throw new VerificationError(
      'engine.crashed',
      `Failed to verify "${message.description}": the Pact verifier could not read the received frame (${result.mismatch?.message ?? 'it does not say why'}). Run the test again; if it happens again, report it with the pact.`,
    )
  const expected = {
    status: 0,
    ...(message.contents && { body: message.contents }),
    ...(message.matchingRules && { matchingRules: message.matchingRules }),
  }
  // The content type is told twice: by the metadata and by the contents.
  const found = result.mismatch.mismatches.filter(({ type }) => type !== 'MetadataMismatch')
  return readMismatches(found.length > 0 ? found : result.mismatch.mismatches, expected)
}

/** A frame of another kind differs in all, though in one row. */
function distanceOf(mismatches: Mismatch[]): number {
  return mismatches.some(({ path }) => path === 'media type') ? Number.POSITIVE_INFINITY : mismatches.length
}
