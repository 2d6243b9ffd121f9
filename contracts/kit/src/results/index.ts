export { readResults, removeResults, writeResults } from './results-files.ts'
export { ResultsReporter } from './results-reporter.ts'
export type { StoredResult, StoredResults } from './stored-results.ts'
