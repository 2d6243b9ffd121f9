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

/** The place of a body's schema in the document; of several schemas, the first one's that knows it. */
export function placeInDocument(
  document: object,
  schemas: readonly Located<Schema>[],
  steps: readonly string[],
): OwnPlace {
  const found = schemas.map((schema) => locateSchema(document, schema, steps))
  const place = found.find(({ isWhole }) => isWhole) ?? found[0]
  return place ? { location: pointerToLocation(place.pointer), value: place.value } : { location: '', value: undefined }
}

/** The place of a body's value, in the form of the comparator's locations. */
export function placeInBody(body: string, steps: readonly string[]): string {
  return [body, ...steps].join('.')
}
