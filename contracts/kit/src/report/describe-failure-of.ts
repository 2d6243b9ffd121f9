import type { InteractionReport, PairReport } from './report.ts'

/** Who breaks whom, in one sentence. */
export function describeFailureOf(
  { outcome, mismatches, origin, code }: InteractionReport,
  { consumer, provider }: Pick<PairReport, 'consumer' | 'provider'>,
): string {
  const affected = origin ? `${consumer}, and ${origin.consumer} through it` : consumer
  const status = mismatches.find(({ part }) => part === 'status')
  const what = status
    ? `it answers ${status.actual} where ${status.expected} is expected`
    : mismatches.length > 0
      ? `its answer differs in ${mismatches.length} ${mismatches.length === 1 ? 'place' : 'places'}`
      : `it could not be verified (${code ?? 'the test failed'})`
  return `${provider} ${outcome === 'pending' ? 'would break' : 'breaks'} ${affected}: ${what}.`
}
