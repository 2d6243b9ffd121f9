import type { SchemaObject } from '../documents/openapi-document.ts'
import type { Shape } from './shape.ts'

/** The values that are both documented and handled, when either side lists values. */
export function handledValues(schema: SchemaObject, taking: readonly Shape[] | undefined): unknown[] | undefined {
  const documented = listValues(schema)
  const lists = taking?.map((read) => listValues(read.schema))
  const handled = lists?.every((list) => list !== undefined) ? lists.flat() : undefined
  if (!documented || !handled) return documented ?? handled
  return documented.filter((value) => handled.includes(value))
}

function listValues(schema: SchemaObject): unknown[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const]
}
