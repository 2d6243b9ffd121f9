import type { ZodType } from 'zod'
import type { ProviderState } from '../../recording/recording.ts'

/** The WebSockets of a provider: each path and the messages that travel there to the client, by name. */
export type SocketCatalogue = { [path: string]: { [message: string]: unknown } }

/** The mocked provider's end of a WebSocket. */
export interface SocketClient<Messages> {
  /** Sends a message to the client and records that the client reads it. Text travels as text, all else as JSON. */
  send<Name extends keyof Messages & string>(name: Name, message: Messages[Name]): void
  /** Calls back with each text frame of the client: parsed where it is a JSON object or list, else as text. */
  onMessage(listener: (frame: unknown) => void): void
  /** @see https://www.rfc-editor.org/rfc/rfc6455#section-7.4 (status codes) */
  close(code?: number, reason?: string): void
}

/** What a mocked WebSocket is called with when a client opens it. */
export interface SocketInput<Messages> {
  client: SocketClient<Messages>
  params: Record<string, string>
  /** Of the opening request, with its query. */
  url: URL
}

/** A mocked WebSocket, to say more about. */
export interface MockedSocket<Messages> {
  /**
   * Pins only what each zod schema takes of the message of that name; null: the client ignores the message, so it is
   * not recorded.
   */
  reads(schemas: { [Name in keyof Messages]?: ZodType | null }): MockedSocket<Messages>
}

/** One mocked WebSocket of a provider, until its test ends. */
export interface SocketMock {
  provider: string
  /** The path template. */
  path: string
  states: ProviderState[]
  connect: (input: SocketInput<Record<string, unknown>>) => void
  reads: Record<string, ZodType | null | undefined>
  opened: number
  /** Names of the messages that were sent to a client. */
  sent: Set<string>
  /** Recordings under way, one after the other: which message is the first must not depend on pace. */
  recording: Promise<void>
}
