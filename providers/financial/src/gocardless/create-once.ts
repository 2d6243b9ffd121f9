import type { z } from 'zod'
import { type Asking, ask } from './ask.ts'
import type { Outcome } from './outcome.ts'
import { readExisting } from './read-existing.ts'

type Creation<Value> = {
  create: () => Promise<unknown>
  find: (id: string) => Promise<unknown>
  /** Is that what would have been created? The provider does not compare. */
  isSame: (value: Value) => boolean
}

/** Creates something under a key: the first time, or by finding what an earlier attempt has created. */
export async function createOnce<Value>(
  asking: Asking,
  schema: z.ZodType<Value>,
  { create, find, isSame }: Creation<Value>,
): Promise<Outcome<Value>> {
  const outcome = await ask(asking, schema, create)
  if (outcome.outcome !== 'conflict') return outcome
  const existing = await readExisting(asking, schema, { id: outcome.id, find })
  if (existing.outcome !== 'done') {
    // It was done, so this may be neither "refused" nor "not sent".
    const cause = existing.outcome === 'unknown' ? existing.cause : 'server_error'
    return {
      outcome: 'unknown',
      cause,
      message: `${outcome.id} was created before, and cannot be read: ${existing.message}`,
    }
  }
  if (isSame(existing.value)) return { ...existing, replayed: true }
  return {
    outcome: 'refused',
    code: 'key_reused',
    message: `The key has created ${outcome.id}, which is something else. Use a key of its own for each thing.`,
    fields: [],
    requestId: null,
  }
}

/** Have both the same entries? */
export function isSameMap(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
