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
  /** Where that is written, once `locateFindings` has looked; a document may have it in a file that it references. */
  source?: SourcePosition
}

/** A place in a text file; lines and columns count from 1. */
export interface SourcePosition {
  file: string
  line: number
  column: number
}
