import type { Schema, SchemaObject } from '../documents/openapi-document.ts'

/** What satisfies both of two schemas without combinators, or nothing when no value can. */
export function mergeSchemas(left: SchemaObject, right: SchemaObject): SchemaObject | undefined {
  const merged: SchemaObject = { ...left, ...right }
  const type = intersectTypes(left.type, right.type)
  if (type?.length === 0) return undefined
  if (type) merged.type = type
  const values = intersectValues(left.enum, right.enum)
  if (values?.length === 0) return undefined
  if (values) merged.enum = values
  if (left.const !== undefined && right.const !== undefined && left.const !== right.const) return undefined
  if (left.properties && right.properties) merged.properties = mergeProperties(left.properties, right.properties)
  if (left.required && right.required) merged.required = [...new Set([...left.required, ...right.required])]
  const patterns = [...patternsOf(left), ...patternsOf(right)]
  if (patterns.length > 1) merged['patterns'] = [...new Set(patterns)]
  for (const keyword of ['items', 'additionalProperties', 'propertyNames'] as const) {
    const [one, other] = [left[keyword], right[keyword]]
    if (one !== undefined && other !== undefined) merged[keyword] = { allOf: [one, other] }
  }
  return merged
}

/** Several patterns hold together; JSON Schema has a place for one, so the others are kept under a name of our own. */
function patternsOf({ pattern, patterns }: SchemaObject): string[] {
  if (Array.isArray(patterns)) return patterns
  return pattern === undefined ? [] : [pattern]
}

function intersectTypes(left: SchemaObject['type'], right: SchemaObject['type']): string[] | undefined {
  if (left === undefined || right === undefined)
    return left === undefined && right === undefined ? undefined : [left ?? right ?? []].flat()
  const others = [right].flat()
  return [left].flat().flatMap((type) => {
    if (others.includes(type)) return [type]
    const narrower = type === 'number' || type === 'integer' ? 'integer' : undefined
    const wider = type === 'number' ? 'integer' : 'number'
    return narrower && others.includes(wider) ? [narrower] : []
  })
}

function intersectValues(left: unknown[] | undefined, right: unknown[] | undefined): unknown[] | undefined {
  if (!left || !right) return left ?? right
  return left.filter((value) => right.includes(value))
}

function mergeProperties(left: Record<string, Schema>, right: Record<string, Schema>): Record<string, Schema> {
  const merged = { ...left, ...right }
  for (const [name, schema] of Object.entries(left)) {
    const other = right[name]
    if (other !== undefined) merged[name] = { allOf: [schema, other] }
  }
  return merged
}
