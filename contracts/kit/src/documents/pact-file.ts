import type { Json } from './json.ts'

/**
 * The parts of a pact file that verification reads, in the forms of specification 2 to 4.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4
 */
export interface PactFile {
  consumer: { name: string }
  provider: { name: string }
  interactions?: PactInteraction[]
  messages?: unknown[]
  metadata?: Record<string, Json>
}

/** One interaction as a pact file holds it. */
export interface PactInteraction {
  type?: string
  description: string
  pending?: boolean
  providerState?: string
  providerStates?: { name: string; params?: Record<string, Json> }[]
  comments?: PactComments
  request: PactRequest
  response: PactResponse
}

/** What the recorder leaves for people and for reports; other tools' pacts have none of it. */
export interface PactComments {
  testname?: string
  testFile?: string
  operationId?: string
  /** Path expressions of what the consumer can do without in the body, although the example has it. */
  optional?: string[]
  origin?: { consumer: string; via: string[]; test: { file: string; name: string } }
}

export interface PactRequest {
  method: string
  path: string
  query?: Record<string, string[]> | string
  headers?: Record<string, string[] | string>
  body?: Json
  generators?: PactGenerators
}

export interface PactResponse {
  status: number
  headers?: Record<string, string[] | string>
  body?: Json
  matchingRules?: Record<string, Json>
}

export interface PactGenerator {
  type: string
  expression?: string
}

/** Generators by part; `path` and `method` have one, the others one per name or path expression. */
export interface PactGenerators {
  path?: PactGenerator
  query?: Record<string, PactGenerator>
  header?: Record<string, PactGenerator>
  body?: Record<string, PactGenerator>
}

/** The body of a request or response as a value or text; specification 4 wraps it, the earlier ones do not. */
export function readBodyContent(body: Json | undefined): Json | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return 'content' in body && 'contentType' in body ? body['content'] : body
}

/** The states an interaction starts from, whichever specification wrote them. */
export function listStates(interaction: PactInteraction): { name: string; params: Record<string, Json> }[] {
  if (interaction.providerStates)
    return interaction.providerStates.map(({ name, params }) => ({ name, params: params ?? {} }))
  return interaction.providerState ? [{ name: interaction.providerState, params: {} }] : []
}
