import type { Json } from '../documents/json.ts'
import type { PactComments } from '../documents/pact-file.ts'
import type { Mismatch } from './mismatch.ts'
import type { VerificationCode } from './verification-error.ts'

/** What one verified interaction leaves in `task.meta.concordatVerification`, for reports; holds no secret value. */
export interface VerificationRecord {
  provider: string
  consumer: string
  description: string
  /** Of the interaction as it was verified: a changed one has another. */
  digest?: string
  states: { name: string; params: Record<string, Json> }[]
  /** The consumer's test file, as the pact says it. */
  testFile?: string
  /** For a relayed interaction: whose reads these are. */
  origin?: PactComments['origin']
  /** Why a broker selected the pact, such as `latest from branch main`. */
  selection?: string
  /** The pact is a broker's work in progress. */
  wip?: boolean
  pending: boolean
  verified: boolean
  durationMs: number
  mismatches: Mismatch[]
  /** Why it is not verified; absent when it is. */
  code?: VerificationCode
}

declare module 'vitest' {
  interface TaskMeta {
    concordatVerification?: VerificationRecord
  }
}
