import { type ZodType, z } from 'zod'
import type { Schema } from '../documents/openapi-document.ts'
import type { RootedSchema } from './shape.ts'

const converted = new WeakMap<ZodType, RootedSchema>()

/** The JSON Schema of what a zod schema takes in, before its own transformations. @see https://zod.dev/json-schema */
export function readsSchema(schema: ZodType): RootedSchema {
  const known = converted.get(schema)
  if (known) return known
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Exclude<Schema, boolean>
  const rooted = { root, schema: root }
  converted.set(schema, rooted)
  return rooted
}
