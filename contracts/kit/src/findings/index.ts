export { type CodeMeaning, explainCode } from './code-meaning.ts'
export type { Finding, FindingPlace, SourcePosition } from './finding.ts'
export {
  type CheckCode,
  type ComparatorCode,
  checkCodes,
  comparatorCodes,
  type FindingCode,
  type RecordingCode,
  recordingCodes,
} from './finding-codes.ts'
export { countFindings, formatFindings } from './format-findings.ts'
export { locateFindings } from './locate-findings.ts'
export { type MockCode, mockCodes } from './mock-codes.ts'
export { toSarif } from './sarif.ts'
