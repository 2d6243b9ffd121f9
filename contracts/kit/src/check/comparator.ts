import * as comparatorPackage from '@pactflow/openapi-pact-comparator'
import type { ComparatorCode } from '../findings/index.ts'

/** One disagreement, as the comparator yields it; locations start with `[root].`. */
export interface ComparatorResult {
  code: ComparatorCode
  type: 'error' | 'warning' | 'info'
  message: string
  mockDetails?: { interactionDescription?: string | null; location: string; value: unknown }
  specDetails?: { location: string; value: unknown }
  /** Why each message of an operation did not match. */
  causes?: ComparatorResult[]
}

export interface Comparator {
  compare(pact: unknown): AsyncIterable<ComparatorResult>
}

interface ComparatorClass {
  new (options: { oas: unknown; asyncapi?: unknown }): Comparator
}

// The package's own declarations import without file extensions, which `nodenext` does not resolve.
const { Comparator } = comparatorPackage as unknown as { Comparator: ComparatorClass }

const byDocument = new WeakMap<object, Map<object | undefined, Comparator>>()

/**
 * The comparator of a provider's documents: one for all pacts of it, because it compiles each schema that it meets, once.
 * It works on a copy, in which it resolves references in place.
 */
export function comparatorFor(oas: object, asyncapi?: object): Comparator {
  const known = byDocument.get(oas) ?? new Map<object | undefined, Comparator>()
  byDocument.set(oas, known)
  const found = known.get(asyncapi)
  if (found) return found
  const options = { oas: structuredClone(oas), ...(asyncapi && { asyncapi: structuredClone(asyncapi) }) }
  const made = new Comparator(options)
  known.set(asyncapi, made)
  return made
}
