import type { Json } from '../documents/json.ts'
import type { PactSocket } from '../documents/pact-message.ts'
import type { RecordingFinding } from '../rules/reads-finding.ts'
import type { RuleList } from '../rules/rule-list.ts'

/** One provider state that an interaction starts from: a name of the catalogue and its parameters. */
export interface ProviderState {
  name: string
  params: Record<string, Json>
}

/** A body as text, exactly as it travelled; JSON bodies are parsed only to derive rules. */
export interface RecordedBody {
  contentType: string
  content: string
  /** Set where the body is no text and `content` is its bytes in this form. */
  encoding?: 'base64'
}

/**
 * The request of an interaction. `path`, query values, header values and the JSON inside `body` are either plain
 * values or integration JSON (`{"pact:matcher:type": …, "pact:generator:type": "ProviderState", …}`), which is how
 * generators reach the pact file.
 *
 * @see https://github.com/pact-foundation/pact-reference/blob/master/rust/pact_ffi/IntegrationJson.md
 */
export interface RecordedRequest {
  method: string
  path: string
  query: Record<string, string[]>
  headers: Record<string, string[]>
  body?: RecordedBody
}

/** The response of an interaction: plain examples, and the raw matching rules that say what may differ. */
export interface RecordedResponse {
  status: number
  headers: Record<string, string[]>
  body?: RecordedBody
  rules: { body?: Record<string, RuleList>; header?: Record<string, RuleList> }
}

/** The consumer test that made an interaction. */
export interface TestIdentity {
  /** Path relative to the root of the run, with forward slashes on every platform. */
  file: string
  /** Names of the describe blocks and the test, joined with " > ". */
  name: string
}

/** A message that a consumer read from a WebSocket: the example, and the raw matching rules that say what may differ. */
export interface RecordedMessage {
  contentType: 'application/json' | 'text/plain'
  content: string
  rules: { body?: Record<string, RuleList> }
}

/**
 * One interaction on its way from the worker that recorded it to the one writer in the main process. It is plain
 * data, so that it survives `task.meta`.
 */
export interface Recording {
  consumer: string
  provider: string
  /** `<test name> (<operationId> <status>)`: made of the test alone, never of a random id. */
  description: string
  states: ProviderState[]
  operationId: string
  test: TestIdentity
  /**
   * For a relayed interaction: whose reads these are. `via` lists the participants that forwarded it, nearest to
   * the consumer first.
   */
  origin?: { consumer: string; via: string[]; test: TestIdentity }
  request: RecordedRequest
  response: RecordedResponse
  /** Places of the body that the consumer can do without, although its example has them. */
  optional?: string[]
  findings?: RecordingFinding[]
  /** Present where the test's own MSW mocks answered: recordings of one shape are one interaction. */
  own?: { shape: string }
}

/** One asynchronous message on its way to the one writer, like a `Recording`. */
export interface MessageRecording
  extends Pick<Recording, 'consumer' | 'provider' | 'states' | 'test' | 'origin' | 'findings' | 'optional'> {
  /** `<test name> (<message name>)`. */
  description: string
  /** The AsyncAPI operation, where the provider has such a document. */
  operationId?: string
  message: RecordedMessage
  socket: PactSocket
}

export type AnyRecording = Recording | MessageRecording
