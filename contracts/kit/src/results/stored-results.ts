import * as z from 'zod'
import type { VerificationRecord } from '../provider/verification-record.ts'

/** What became of one interaction when it was last verified; holds no secret value. */
export interface StoredResult extends VerificationRecord {
  /** How its test ended: `pending` failed without failing the run. */
  outcome: 'verified' | 'failed' | 'pending'
  /** What the failed test said. */
  failure?: string
}

/** What one run said of a provider, as `.concordat/results/<provider>.json` holds it. */
export interface StoredResults {
  version: 1
  provider: string
  /** When the run ended: RFC 3339. */
  at: string
  /** Why the run may not hold every verification of the provider; absent when it holds them all. */
  partial?: string
  /** The test files that verified, relative to the root of the run. */
  files: string[]
  results: StoredResult[]
}

const Result = z.object({
  provider: z.string(),
  consumer: z.string(),
  description: z.string(),
  digest: z.string().optional(),
  states: z.array(z.object({ name: z.string(), params: z.record(z.string(), z.json()) })),
  testFile: z.string().optional(),
  origin: z
    .object({
      consumer: z.string(),
      via: z.array(z.string()),
      test: z.object({ file: z.string(), name: z.string() }),
    })
    .optional(),
  selection: z.string().optional(),
  wip: z.boolean().optional(),
  outcome: z.enum(['verified', 'failed', 'pending']),
  pending: z.boolean(),
  verified: z.boolean(),
  durationMs: z.number(),
  mismatches: z.array(
    z.object({
      part: z.enum(['status', 'header', 'body', 'other']),
      path: z.string(),
      rule: z.string(),
      expected: z.string(),
      actual: z.string(),
    }),
  ),
  code: z.string().optional(),
  failure: z.string().optional(),
})

/** The form of a results file. */
export const Results = z.object({
  version: z.literal(1),
  provider: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
  partial: z.string().optional(),
  files: z.array(z.string()),
  results: z.array(Result),
})
