/** Compares pacts with OpenAPI documents, offline. */
export type { Finding, FindingCode, FindingPlace } from '../findings/index.ts'
export { checkPact, type Source } from './check-pact.ts'
