import type { Finding } from '../findings/index.ts'
import { countOf } from './count-of.ts'
import { countOutcomes, sumOutcome } from './count-outcomes.ts'
import type { Counts, PairReport, Verdict } from './report.ts'

/** The verdict over all pairs, as one sentence with figures. */
export function judge(pairs: readonly PairReport[], findings: readonly Finding[]): Verdict {
  const counts = countOutcomes(
    pairs.flatMap(({ list }) => list),
    [...pairs.flatMap((pair) => pair.findings), ...findings],
  )
  // A pact without interactions proves nothing, whatever the others do.
  const empty = pairs.some(({ interactions }) => interactions === 0)
  const outcome = sumOutcome(counts)
  const settled = empty && outcome !== 'failed' ? 'not-run' : outcome
  return { ...counts, outcome: settled, text: say({ ...counts, outcome: settled }, pairs) }
}

function say({ outcome, ...counts }: Counts & { outcome: Verdict['outcome'] }, pairs: readonly PairReport[]): string {
  const proven = `${counts.verified} of ${countOf(counts.interactions, 'interaction')} verified`
  switch (outcome) {
    case 'verified':
      return `Every contract holds: ${proven}${counts.warnings > 0 ? `, ${countOf(counts.warnings, 'warning')}` : ''}.`
    case 'pending':
      return `Every contract holds but for what is pending: ${proven}, ${counts.pending} pending and failing.`
    case 'not-run':
      return `Not everything was verified: ${proven}, ${counts.notRun} not run.`
    case 'failed':
      return `Contracts are broken: ${[...blame(pairs), ...(counts.errors > 0 ? [countOf(counts.errors, 'finding')] : [])].join('; ')}.`
    default:
      return outcome satisfies never
  }
}

function blame(pairs: readonly PairReport[]): string[] {
  return pairs
    .filter(({ failed }) => failed > 0)
    .map(({ provider, consumer, failed, interactions, list }) => {
      const behind = list.filter(({ outcome }) => outcome === 'failed').map(({ origin }) => origin?.consumer)
      const through = [...new Set(behind)].filter((name) => name !== undefined && name !== consumer)
      const whom = through.length === 0 ? consumer : `${consumer}, and ${through.join(', ')} through it,`
      return `${provider} breaks ${whom} in ${failed} of ${countOf(interactions, 'interaction')}`
    })
}
