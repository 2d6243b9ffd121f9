import type { Finding } from '../findings/index.ts'
import type { Counts, Outcome } from './report.ts'

/** Counts what became of interactions. */
export function countOutcomes(list: readonly { outcome: Outcome }[], findings: readonly Finding[]): Counts {
  const count = (outcome: Outcome) => list.filter((one) => one.outcome === outcome).length
  const countFindings = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length
  return {
    interactions: list.length,
    verified: count('verified'),
    failed: count('failed'),
    pending: count('pending'),
    notRun: count('not-run'),
    errors: countFindings('error'),
    warnings: countFindings('warning'),
  }
}

/** The outcome of the whole: the worst of its parts, and nothing at all was not run. */
export function sumOutcome({ interactions, failed, pending, notRun, errors }: Counts): Outcome {
  if (failed > 0 || errors > 0) return 'failed'
  if (notRun > 0 || interactions === 0) return 'not-run'
  return pending > 0 ? 'pending' : 'verified'
}
