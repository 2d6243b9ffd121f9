import type { PactComments } from '../documents/pact-file.ts'
import type { Json } from '../recording/recording.ts'
import type { Mismatch } from './mismatch.ts'
import type { VerificationCode } from './verification-error.ts'

/** What one verified interaction leaves in `task.meta.concordatVerification`, for reports; holds no secret value. */
export interface VerificationRecord {
  provider: string
  consumer: string
  description: string
  states: { name: string; params: Record<string, Json> }[]
  /** The consumer's test file, as the pact says it. */
  testFile?: string
  /** For a relayed interaction: whose reads these are. */
  origin?: PactComments['origin']
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
