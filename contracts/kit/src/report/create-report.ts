import type { Contract } from '../config/read-contracts.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { Finding } from '../findings/index.ts'
import type { StoredResults } from '../results/stored-results.ts'
import { judge } from './judge.ts'
import type { Report } from './report.ts'
import { reportPact } from './report-pact.ts'
import { reportResults } from './report-results.ts'

export interface ReportSources {
  /** The pacts as they are now. */
  contracts: readonly Contract[]
  /** What each provider's last run said. */
  results: readonly StoredResults[]
  findings?: readonly Finding[]
  coverage?: Coverage
  /** The moment that the report speaks of. */
  at: Date
}

/**
 * Joins pacts, verification results, findings and coverage. A result counts only for the very interaction that was
 * verified: one that changed since is not run.
 *
 * @example
 * const report = createReport({ contracts, results, findings, at: new Date() })
 * await writeFile('report.html', renderHtml(report))
 */
export function createReport({ contracts, results, findings = [], coverage, at }: ReportSources): Report {
  const fromPacts = contracts.map((contract) => reportPact(contract, { results, findings, coverage }))
  const pairs = [...fromPacts, ...reportResults({ contracts, results, findings })]
  const rest = findings.filter(
    ({ consumer, provider }) => !pairs.some((pair) => pair.consumer === consumer && pair.provider === provider),
  )
  return {
    version: 1,
    at: at.toISOString(),
    verdict: judge(pairs, rest),
    pairs,
    findings: rest,
    ...(coverage ? { coverage } : {}),
  }
}
