export type { Finding, FindingPlace } from './finding.ts'
export {
  type CheckCode,
  type ComparatorCode,
  checkCodes,
  comparatorCodes,
  type FindingCode,
  type RecordingCode,
  recordingCodes,
} from './finding-codes.ts'
export { type MockCode, mockCodes } from './mock-codes.ts'
