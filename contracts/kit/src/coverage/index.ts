/** What of the documents some consumer pins, and what nobody reads. */
export type {
  Coverage,
  MessageCoverage,
  OperationCoverage,
  PlaceCoverage,
  ProviderCoverage,
  Reader,
  Share,
  StatusCoverage,
  Totals,
  Undocumented,
} from './coverage.ts'
export { formatCoverage, totalNames } from './format-coverage.ts'
export { formatUnread } from './format-unread.ts'
export { listShortfalls, type Minimums, type Shortfall } from './list-shortfalls.ts'
export { type CoverageInput, coverage } from './measure-coverage.ts'
export type { ProviderDocuments } from './provider-ledger.ts'
export { readDocuments } from './read-documents.ts'
export { selectCoverage } from './select-coverage.ts'
export { countPlaces, percentOf } from './totals.ts'
