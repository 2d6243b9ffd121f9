import type { Finding } from 'concordat/check'

/** One consumer and one provider: what they agreed on and what became of it. */
export interface Pair {
  consumer: string
  provider: string
  /** Interactions in the pact. */
  interactions: number
  /** Those of them that are messages of a WebSocket. */
  messages: number
  /** Of these, how many the real provider kept. */
  verified: number
  findings: number
  /** Milliseconds that the verification took. */
  durationMs: number
}

/** Whether one participant may be deployed with the others as they are here. */
export interface Deployability {
  participant: string
  /** Unknown is not yes: something of it was not verified. */
  verdict: 'yes' | 'no' | 'unknown'
  /** The broker's own words. */
  reason: string
}

export interface DeployReport {
  /** The commit, with `-dirty` where something is not committed; `working-tree` where there is no git. */
  version: string
  answers: Deployability[]
}

/** A test that failed in one of the loop's stages. */
export interface Failure {
  stage: 'record' | 'relay' | 'verify'
  /** Whose test it is. */
  participant: string
  file: string
  test: string
  message: string
}

/** What `npm start -- --json` prints. */
export interface LoopReport {
  /** 0 every interaction verified and all may be deployed, 1 findings, failures or no, 2 could not run. */
  exitCode: 0 | 1 | 2
  /** Why the loop ended before its time. */
  couldNotRun?: string
  /** Generated files that are not what openapi/ says. */
  stale: string[]
  pairs: Pair[]
  findings: Finding[]
  failures: Failure[]
  /** What a broker with these pacts and results says of a deployment; absent when the loop ended before. */
  deploy?: DeployReport
  /** The page that shows all of it; absent when it could not be written. */
  page?: string | undefined
  durationMs: number
}
