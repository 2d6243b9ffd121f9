import { type ZodType, z } from 'zod'
import type { Schema } from '../documents/openapi-document.ts'
import type { RootedSchema } from './shape.ts'

/** The JSON Schema of what a zod schema takes in, before its own transformations. @see https://zod.dev/json-schema */
export function readsSchema(schema: ZodType): RootedSchema {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Exclude<Schema, boolean>
  return { root, schema: root }
}
