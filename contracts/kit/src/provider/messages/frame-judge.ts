import type { PactMessage } from '../../documents/pact-message.ts'
import type { EngineResult } from '../engine-protocol.ts'
import { type Mismatch, readMismatches } from '../mismatch.ts'
import { VerificationError } from '../verification-error.ts'
import type { VerificationContext } from '../verify-interaction.ts'
import { startFrameServer } from './frame-server.ts'

/** Asks the official verifier of one frame after the other whether it is the message of the pact. */
export interface FrameJudge {
  accepts(frame: string): Promise<boolean>
  /** How the frame that comes closest differs; empty before the first frame. */
  closest(): Mismatch[]
  close(): Promise<void>
}

export async function startFrameJudge(
  { provider, session, engine, stateServer, timeout }: VerificationContext,
  { message, single }: { message: PactMessage; single: string },
): Promise<FrameJudge> {
  const server = await startFrameServer(message.contents?.contentType ?? 'application/json')
  const job = { pact: single, provider, providerUrl: server.url, stateUrl: stateServer.url, timeout }
  let closest: Mismatch[] | undefined
  return {
    async accepts(frame) {
      server.offer(frame)
      const found = readResult(await engine.verify(job), message)
      session.noteAnswer(message.description)
      if (!found) return true
      if (!closest || distanceOf(found) < distanceOf(closest)) closest = found
      return false
    },
    closest: () => closest ?? [],
    close: () => server.close(),
  }
}

/** What differs between a frame and the message of the pact; undefined when the verifier accepts the frame. */
function readResult({ interactionResults }: EngineResult, message: PactMessage): Mismatch[] | undefined {
  const [result] = interactionResults
  if (result === undefined || interactionResults.length > 1)
    throw new VerificationError(
      'interaction.not-executed',
      `Failed to verify "${message.description}": the Pact verifier executed ${interactionResults.length} interactions of 1 and reported no fault. Look at the message in the pact; if it is well formed, report it with the pact.`,
    )
  if (result.result === 'OK') return undefined
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
