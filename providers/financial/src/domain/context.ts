import type { FinancialDeps } from '../deps.ts'

/** What the domain works with. */
export type FinancialContext = FinancialDeps
