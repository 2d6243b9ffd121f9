import type { FindingCode } from './finding-codes.ts'

/** One disagreement between a pact and its provider's document: a value, never an exception. */
export interface Finding {
  code: FindingCode
  /** An `error` breaks the contract; a `warning` could not be decided or is likely a mistake; `info` is neither. */
  severity: 'error' | 'warning' | 'info'
  message: string
  consumer: string
  provider: string
  /** Description of the interaction; empty when the finding is about the whole pact. */
  interaction: string
  pact: FindingPlace
  spec: FindingPlace
  remedy?: string
}

/** Where one side says what the other contradicts. */
export interface FindingPlace {
  file: string
  /** Path from the root of the file, such as `interactions[0].response.body.title`. */
  location: string
  value: unknown
}
