import { z } from 'zod'

/** The contract's schema speaks of numbers and booleans; a query string has text. */
export function fromQuery<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((query) => {
    if (typeof query !== 'object' || query === null) return query
    return Object.fromEntries(Object.entries(query).map(([name, text]) => [name, read(name, text)]))
  }, schema)
}

function read(name: string, text: unknown): unknown {
  if (name === 'limit' && typeof text === 'string' && /^\d{1,4}$/.test(text)) return Number(text)
  if ((name === 'is_test' || name === 'successful') && (text === 'true' || text === 'false')) return text === 'true'
  return text
}
