import type { StoredResult } from '../results/stored-results.ts'
import type { InteractionReport } from './report.ts'

/** What a stored result says of its interaction. */
export function readOutcome(
  result: StoredResult,
): Pick<InteractionReport, 'outcome' | 'mismatches' | 'failure' | 'code' | 'durationMs' | 'selection'> {
  const { outcome, mismatches, failure, code, durationMs, selection } = result
  return {
    outcome,
    mismatches,
    ...(failure === undefined ? {} : { failure }),
    ...(code === undefined ? {} : { code }),
    ...(selection === undefined ? {} : { selection }),
    durationMs,
  }
}
