import type { StoredResult } from '../results/stored-results.ts'
import type { InteractionReport, Outcome } from './report.ts'

/** What a stored result says of its interaction. */
export function readOutcome(
  result: StoredResult,
): Pick<InteractionReport, 'outcome' | 'mismatches' | 'failure' | 'code' | 'durationMs'> {
  const { mismatches, failure, code, durationMs } = result
  return {
    outcome: outcomeOf(result),
    mismatches,
    ...(failure === undefined ? {} : { failure }),
    ...(code === undefined ? {} : { code }),
    durationMs,
  }
}

/** A pending interaction may disagree; a provider that does not even answer fails it like any other. */
function outcomeOf({ verified, pending, code }: StoredResult): Outcome {
  if (verified) return 'verified'
  return pending && code === 'interaction.incompatible' ? 'pending' : 'failed'
}
