import type { PactFile } from '../../documents/pact-file.ts'
import type { PactMessage, PactSocket } from '../../documents/pact-message.ts'
import { createRedactor } from '../redact.ts'
import type { StateValues } from '../state-handlers.ts'
import { VerificationError } from '../verification-error.ts'
import type { InteractionOutcome, InteractionToVerify, VerificationContext } from '../verify-interaction.ts'
import { describeMessageFailure } from './describe-message-failure.ts'
import { fillSocket } from './fill-socket.ts'
import { startFrameJudge } from './frame-judge.ts'
import { listSocketGenerators } from './socket-generators.ts'
import { stateValues } from './state-values.ts'
import { type SocketVisit, visitSocket } from './visit-socket.ts'

/**
 * Verifies one message of a pact on the provider's real WebSocket, in its states: the opening request and the client's
 * frames; then the first received frame that the official verifier accepts counts.
 */
export async function verifyMessage(
  context: VerificationContext,
  given: InteractionToVerify & { message: PactMessage; values: StateValues },
): Promise<InteractionOutcome> {
  const { provider, session, timeout, relay } = context
  const { pact, interaction, message, single, test } = given
  const consumer = pact.consumer.name
  const socket = checkSocket(message, pact)
  const base = await session.open()
  const values = stateValues(interaction, given.values)
  const judge = await startFrameJudge(context, { message, single })
  const filled = fillSocket(socket, base, values)
  const signal = relay()?.begin({
    interaction,
    consumer,
    values: given.values,
    test,
    socket: { message, way: socket, filled },
  })
  let visit: SocketVisit
  try {
    visit = await visitSocket(filled, { timeout, isWanted: (frame) => judge.accepts(frame), signal })
  } finally {
    await judge.close()
  }
  const { received, end } = visit
  // First, because what could not be relayed is the cause of whatever did not come.
  const { recordings, shortfall } = relay()?.end({ came: end === undefined }) ?? { recordings: [] }
  if (!end) return { mismatches: [], recordings }
  const redact = createRedactor(listSocketGenerators(socket), values)
  if (end.kind === 'broken' && received.length === 0)
    return { error: await session.refuseSilence(message.description, redact(end.why)), mismatches: [], recordings: [] }
  const mismatches = judge.closest().map((row) => ({
    ...row,
    expected: redact(row.expected),
    actual: redact(row.actual),
  }))
  const failed = { provider, consumer, interaction, filled, received, end, mismatches, timeout, redact, shortfall }
  const text = describeMessageFailure({ ...failed, message, log: await session.takeLog() })
  return { error: new VerificationError('interaction.incompatible', text), mismatches, recordings: [] }
}

/** Refuses a message that does not say on which WebSocket it is read. */
export function checkSocket({ description, comments }: PactMessage, pact: PactFile): PactSocket {
  if (comments?.socket) return comments.socket
  throw new VerificationError(
    'interaction.unsupported',
    `Failed to verify the message "${description}" of ${pact.consumer.name}: the pact does not say on which WebSocket it is read. Record it with .socket(…) of concordat/consumer, or verify it with the Verifier of @pact-foundation/pact.`,
  )
}
