import type { Located } from '../documents/located.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { locateSchema, pointerToLocation } from './locate-schema.ts'
import type { Fault } from './own-finding.ts'

/** One fault that the comparator does not look for, with both its places. */
export interface OwnResult {
  part: 'request' | 'response' | 'message'
  fault: Fault
  pact: OwnPlace
  spec: OwnPlace
}

export interface OwnPlace {
  location: string
  value: unknown
}

/** The place of a body's schema in the document; of several schemas, the first one's. */
export function placeInDocument(
  document: object,
  [schema]: readonly Located<Schema>[],
  steps: readonly string[],
): OwnPlace {
  if (!schema) return { location: '', value: undefined }
  const { pointer, value } = locateSchema(document, schema, steps)
  return { location: pointerToLocation(pointer), value }
}

/** The place of a body's value, in the form of the comparator's locations. */
export function placeInBody(body: string, steps: readonly string[]): string {
  return [body, ...steps].join('.')
}
