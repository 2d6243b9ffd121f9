export type { Finding, FindingPlace } from './finding.ts'
export { comparatorCodes, type FindingCode, type RecordingCode, recordingCodes } from './finding-codes.ts'
