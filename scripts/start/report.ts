import type { Finding } from 'concordat/check'

/** One consumer and one provider: what they agreed on and what became of it. */
export interface Pair {
  consumer: string
  provider: string
  /** Interactions in the pact. */
  interactions: number
  /** Of these, how many the real provider kept. */
  verified: number
  findings: number
  /** Milliseconds that the verification took. */
  durationMs: number
}

/** A test that failed in one of the loop's stages. */
export interface Failure {
  stage: 'record' | 'relay' | 'verify'
  file: string
  test: string
  message: string
}

/** What `npm start -- --json` prints. */
export interface LoopReport {
  /** 0 every interaction verified, 1 findings or failures, 2 could not run. */
  exitCode: 0 | 1 | 2
  /** Why the loop ended before its time. */
  couldNotRun?: string
  /** Generated files that are not what openapi/ says. */
  stale: string[]
  pairs: Pair[]
  findings: Finding[]
  failures: Failure[]
  /** The page that shows all of it; absent when it could not be written. */
  page?: string | undefined
  durationMs: number
}
