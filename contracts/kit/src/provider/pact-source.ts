import type { PactFile } from '../documents/pact-file.ts'
import type { VerificationError } from './verification-error.ts'

/** A pact to verify. */
export interface PactSource {
  pact: PactFile
  /** Its interactions as pacts of their own, as JSON text. */
  singles: string[]
  /** Why a broker selected it; absent for a file. */
  selection?: PactSelection
}

/** What a broker says of a pact that it selected. */
export interface PactSelection {
  /** Such as `latest from branch main`. */
  description: string
  pending: boolean
  /** Work in progress: a pact that nobody asked for by name. */
  wip: boolean
  notices: { when: string; text: string }[]
  /** Of the pact's page, for people. */
  url: string
  links: { provider?: string; results?: string }
}

/** What a directory of pacts, or a broker, holds for one provider: its pacts, and the faults that must not pass unseen. */
export interface PactsOfProvider {
  pacts: PactSource[]
  faults: { name: string; error: VerificationError }[]
}
