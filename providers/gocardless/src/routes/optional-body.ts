import { z } from 'zod'

/** The official client sends actions that need nothing without a body, or with an empty one. */
export function optionalBody<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((body) => body ?? undefined, schema.optional())
}
