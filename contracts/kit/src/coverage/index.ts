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
