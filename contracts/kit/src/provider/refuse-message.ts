import type { PactFile } from '../documents/pact-file.ts'
import { VerificationError } from './verification-error.ts'

/** The error of a message of specification 3. */
export function refuseMessage({ consumer }: PactFile): VerificationError {
  return new VerificationError(
    'interaction.unsupported',
    `Failed to verify a message of ${consumer.name}: it is of specification 3, which cannot say on which WebSocket it is read. Record it with .socket(…) of concordat/consumer, or verify it with the Verifier of @pact-foundation/pact.`,
  )
}
