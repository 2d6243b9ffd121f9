import type { Json } from './json.ts'
import type { PactComments, PactGenerator, PactInteraction, PactRequest } from './pact-file.ts'

/**
 * An asynchronous message as a pact file of specification 4 holds it.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4
 */
export interface PactMessage {
  type: 'Asynchronous/Messages'
  description: string
  contents?: { content: Json; contentType: string }
  matchingRules?: Record<string, Json>
  comments?: PactComments & { socket?: PactSocket }
}

/** How the consumer came to read a message: the WebSocket that it opened, and what it sent there. */
export interface PactSocket extends Pick<PactRequest, 'path' | 'generators'> {
  query?: Record<string, string[]>
  headers?: Record<string, string[]>
  /** Subprotocols that the consumer offered (RFC 6455, section 1.9). */
  protocols?: string[]
  frames: PactFrame[]
}

/** A text frame that the consumer sent. */
export interface PactFrame {
  contentType: 'application/json' | 'text/plain'
  content: Json
  /** By path expression into `content`. */
  generators?: Record<string, PactGenerator>
}

/** The interaction as a message, when it is one. */
export function readMessage(interaction: PactInteraction): PactMessage | undefined {
  return interaction.type === 'Asynchronous/Messages' ? (interaction as unknown as PactMessage) : undefined
}
