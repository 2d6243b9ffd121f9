import { followReferences, type Located, stepInto } from '../documents/located.ts'
import type { Schema, SchemaObject } from '../documents/openapi-document.ts'

/** A schema with whether it is the place's own. */
interface NearestSchema extends Located<Schema> {
  isWhole: boolean
}

/** Finds where the schema of a body's place stands in the document, or the nearest one above it. */
export function locateSchema(document: object, start: Located<Schema>, steps: readonly string[]): NearestSchema {
  let here = follow(document, start)
  for (const step of steps) {
    const child = findChild(document, here, step)
    if (!child) return { ...here, isWhole: false }
    here = follow(document, child)
  }
  return { ...here, isWhole: true }
}

/** A boolean schema has no reference to follow. */
function follow(document: object, located: Located<Schema>): Located<Schema> {
  return typeof located.value === 'object'
    ? followReferences<SchemaObject>(document, located as Located<SchemaObject & { $ref: string }>)
    : located
}

function findChild(document: object, parent: Located<Schema>, step: string): Located<Schema> | undefined {
  const { value } = parent
  if (typeof value !== 'object') return undefined
  const { properties = {}, items, prefixItems, additionalProperties } = value
  const property = Object.hasOwn(properties, step) ? properties[step] : undefined
  if (property !== undefined) return stepInto(stepInto(parent, 'properties', null), step, property)
  const index = /^[0-9]+$/.test(step) ? Number(step) : -1
  const tuple = prefixItems?.[index]
  if (tuple !== undefined) return stepInto(stepInto(parent, 'prefixItems', null), step, tuple)
  if (index >= 0 && items !== undefined) return stepInto(parent, 'items', items)
  for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const) {
    const list = stepInto(parent, keyword, null)
    for (const [at, branch] of (value[keyword] ?? []).entries()) {
      const found = findChild(document, follow(document, stepInto(list, String(at), branch)), step)
      if (found) return found
    }
  }
  return typeof additionalProperties === 'object'
    ? stepInto(parent, 'additionalProperties', additionalProperties)
    : undefined
}

/** A JSON pointer in the form of the comparator's locations: steps joined by full stops. */
export function pointerToLocation(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
}
