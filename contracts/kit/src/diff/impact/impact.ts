import type { Finding } from '../../findings/index.ts'
import type { Change } from '../change.ts'

/** One change with everybody whom it breaks. */
export interface Impact {
  change: Change
  readers: Reader[]
}

/** A participant that relies on what changed, and the tests that say so. */
export interface Reader {
  /** Who reads it: for a relayed interaction the consumer at its start, not the gateway. */
  consumer: string
  /** The participants between the reader and the provider, nearest to the reader first. */
  through: string[]
  interactions: HitInteraction[]
}

export interface HitInteraction {
  /** File of the pact, or the address it was read from. */
  pact: string
  /** Description of the interaction in that pact. */
  description: string
  /** The reader's test, where the pact names it. */
  testFile?: string
  /** Where that version of the consumer runs; absent for the pact of the working tree. */
  deployed?: Deployed
}

export interface Deployed {
  environment: string
  version: string
}

/** An interaction that no longer fits the document although no change of it explains why: never passed over. */
export interface Unexplained extends Omit<Reader, 'interactions'> {
  provider: string
  interaction: HitInteraction
  findings: Finding[]
}
