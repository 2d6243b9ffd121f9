import * as comparatorPackage from '@pactflow/openapi-pact-comparator'
import type { FindingCode } from '../findings/index.ts'

/** One disagreement, as the comparator yields it; locations start with `[root].`. */
export interface ComparatorResult {
  code: FindingCode
  type: 'error' | 'warning' | 'info'
  message: string
  mockDetails?: { interactionDescription?: string | null; location: string; value: unknown }
  specDetails?: { location: string; value: unknown }
}

interface ComparatorClass {
  new (options: { oas: unknown }): { compare(pact: unknown): AsyncIterable<ComparatorResult> }
}

// The package's own declarations import without file extensions, which `nodenext` does not resolve.
export const { Comparator } = comparatorPackage as unknown as { Comparator: ComparatorClass }
