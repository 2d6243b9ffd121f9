import type { z } from 'zod'
import { type Asking, ask } from './ask.ts'
import type { Outcome } from './outcome.ts'

/**
 * Reads a thing by its id; nothing is asked for an id that cannot be one, for the client would put it into the path as it is.
 */
export async function readExisting<Value>(
  asking: Asking,
  schema: z.ZodType<Value>,
  { id, find }: { id: string; find: (id: string) => Promise<unknown> },
): Promise<Outcome<Value>> {
  if (!isId(id)) return noSuchThing
  const outcome = await ask(asking, schema, () => find(id))
  return outcome.outcome === 'conflict' ? noSuchThing : outcome
}

export function isId(id: string): boolean {
  return /^[A-Za-z0-9]{1,100}$/.test(id)
}

export const noSuchThing = {
  outcome: 'refused',
  code: 'resource_not_found',
  message: 'Resource not found',
  fields: [],
  requestId: null,
} as const satisfies Outcome<never>
