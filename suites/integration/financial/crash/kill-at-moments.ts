import { setTimeout as pause } from 'node:timers/promises'
import type { FinancialPart } from '../../../platform/financial-part.ts'

/** When the service is to be killed, and how far things are. */
export type Killing = {
  /** Ascending. */
  moments: readonly number[]
  /** Whatever is counted; it must pass the last moment in the end. */
  progress: () => number
  /** Stops killing early; the test has failed already. */
  signal: AbortSignal
}

/** A crash between commit and answer is the one that is hard to hit: after each, so many answers are lost on the way. */
const answersLost = 3

/** Kills the service by SIGKILL whenever progress passes a moment, and revives it each time. Answers how often. */
export async function killAtMoments(
  part: Pick<FinancialPart, 'kill' | 'revive' | 'wires'>,
  { moments, progress, signal }: Killing,
): Promise<number> {
  let kills = 0
  for (const moment of moments) {
    while (progress() < moment) {
      if (signal.aborted) return kills
      await pause(1)
    }
    part.wires.gateway.lose('/payments', answersLost)
    await part.kill()
    kills += 1
    await part.revive()
  }
  return kills
}
