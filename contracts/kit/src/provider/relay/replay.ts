import type { PactInteraction } from '../../documents/pact-file.ts'
import type { PactMessage, PactSocket } from '../../documents/pact-message.ts'
import type { TestIdentity } from '../../recording/recording.ts'
import type { FilledSocket } from '../messages/fill-socket.ts'
import type { StateValues } from '../state-handlers.ts'

/** The interaction that is being replayed, as far as a relay must know it. */
export interface Replay {
  interaction: PactInteraction
  consumer: string
  values: StateValues
  test: TestIdentity
  /** Present where the interaction is a message. */
  socket?: ReplayedMessage
}

/** A message of a WebSocket, and the way that the gateway is sent. */
export interface ReplayedMessage {
  message: PactMessage
  way: PactSocket
  filled: FilledSocket
}
