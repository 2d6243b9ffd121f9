import type { Pact } from '../store/pacts.ts'

/** A pact and one result of it; a pact without a result that fits has a row too. */
export interface MatrixRow {
  pact: Pact
  result: MatrixResult | undefined
}

export interface MatrixResult {
  id: number
  number: number
  success: boolean
  createdAt: string
  providerVersionId: number
  providerVersion: string
}
