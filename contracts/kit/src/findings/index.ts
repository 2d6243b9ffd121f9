export type { Finding, FindingPlace } from './finding.ts'
export { comparatorCodes, type FindingCode } from './finding-codes.ts'
