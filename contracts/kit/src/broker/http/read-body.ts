import type { z } from 'zod'
import { Refusal } from '../refusal.ts'

/** Reads a request's body as JSON that fits a schema; an empty body is an empty object, as some clients send it. */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const text = await request.text()
  const result = schema.safeParse(parse(text.trim() === '' ? '{}' : text))
  if (result.success) return result.data
  const errors: Record<string, string[]> = {}
  for (const { path, message } of result.error.issues) {
    const field = path.length > 0 ? path.join('.') : 'base'
    errors[field] = [...(errors[field] ?? []), message.endsWith('received undefined') ? 'is missing' : message]
  }
  throw new Refusal('invalid', errors)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('invalid', { base: ['The body is not JSON.'] })
  }
}
