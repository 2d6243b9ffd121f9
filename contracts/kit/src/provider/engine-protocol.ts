/** One run of the official verifier: a pact (usually of one interaction) against a provider that listens. */
export interface EngineJob {
  id: number
  /** The pact as JSON text. */
  pact: string
  provider: string
  providerUrl: string
  /** Where the verifier posts `{ action, state, params }` and reads generator values. */
  stateUrl: string
  /** Milliseconds that one request to the provider may take. */
  timeout: number
}

/** What the child answers: the verifier's own JSON text, or why it could not run. */
export type EngineAnswer = { id: number; json: string } | { id: number; error: string }

/**
 * The verifier's result, as far as it is read.
 *
 * @see https://github.com/pact-foundation/pact-reference/blob/master/rust/pact_verifier/src/verifier-results.schema.json
 */
export interface EngineResult {
  result: boolean
  interactionResults: {
    description: string
    result: 'OK' | 'Error'
    pending: boolean
    mismatch?: { type: 'mismatches'; mismatches: EngineMismatch[] } | { type: 'error'; message: string }
  }[]
}

export interface EngineMismatch {
  type: string
  path?: string
  key?: string
  expected?: string | number
  actual?: string | number
  mismatch?: string
  /** The whole body, where its media type is not the expected one. */
  actualBody?: string
}
