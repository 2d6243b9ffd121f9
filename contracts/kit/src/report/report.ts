import type { Coverage } from '../coverage/coverage.ts'
import type { Json } from '../documents/json.ts'
import type { PactComments, PactInteraction } from '../documents/pact-file.ts'
import type { Finding } from '../findings/index.ts'
import type { Mismatch } from '../provider/mismatch.ts'

/** All that is known of the contracts at one moment, as plain data: what every form of the report is made of. */
export interface Report {
  /** Rises when a reader of this form would break. */
  version: 1
  /** When it was put together: RFC 3339. */
  at: string
  verdict: Verdict
  /** One per pact, in the order in which they were given. */
  pairs: PairReport[]
  /** Findings of pairs that have no pact here. */
  findings: Finding[]
  coverage?: Coverage
}

/**
 * What became of something that can be verified. `pending` failed and may fail; only `verified` is green, and what was
 * not run is neither.
 */
export type Outcome = 'verified' | 'failed' | 'pending' | 'not-run'

export interface Verdict extends Counts {
  outcome: Outcome
  /** One sentence for a person. */
  text: string
}

export interface Counts {
  interactions: number
  verified: number
  failed: number
  pending: number
  notRun: number
  /** Findings that break a contract. */
  errors: number
  /** Findings that could not be decided or are likely a mistake. */
  warnings: number
}

/** A consumer and a provider: what they agreed on and what became of it. */
export interface PairReport extends Counts {
  consumer: string
  provider: string
  outcome: Outcome
  /** The pact; absent when only results tell of it. */
  file?: string
  /** When the provider was last verified: RFC 3339. */
  verifiedAt?: string
  /** Why that run did not hold everything. */
  partial?: string
  interactions: number
  list: InteractionReport[]
  findings: Finding[]
}

export interface InteractionReport {
  description: string
  outcome: Outcome
  /** Why it is not run. */
  why?: string
  states: { name: string; params: Record<string, Json> }[]
  /** The consumer test that recorded it. */
  testFile?: string
  testName?: string
  operationId?: string
  /** For a relayed interaction: whose reads these are. */
  origin?: PactComments['origin']
  /** As the pact has it; absent when only results tell of it. */
  interaction?: PactInteraction
  mismatches: Mismatch[]
  /** What the failed verification said. */
  failure?: string
  /** Why it is not verified; absent when it is. */
  code?: string
  durationMs?: number
  /** Why a broker selected the pact that was verified. */
  selection?: string
  findings: Finding[]
  /** Paths into the response that the document describes and this interaction does not read. */
  unread?: string[]
}
