/** Compares pacts with OpenAPI and AsyncAPI documents, offline. */
export type { Finding, FindingCode, FindingPlace, SourcePosition } from '../findings/index.ts'
export { locateFindings, toSarif } from '../findings/index.ts'
export { checkContracts } from './check-contracts.ts'
export { checkPact, type PactToCheck, type Source } from './check-pact.ts'
export { type CheckedPact, type CheckReport, describeUnchecked, type UncheckedPact } from './check-report.ts'
export { formatReport } from './format-report.ts'
