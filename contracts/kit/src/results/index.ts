export { readResults, removeResults, writeResults } from './results-files.ts'
export type { StoredResult, StoredResults } from './stored-results.ts'
