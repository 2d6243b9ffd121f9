import type { z } from 'zod'
import { type Asking, ask } from './ask.ts'
import type { Outcome } from './outcome.ts'
import { isId, noSuchThing, readExisting } from './read-existing.ts'

type Action<Value> = {
  id: string
  act: (id: string) => Promise<unknown>
  find: (id: string) => Promise<unknown>
  /** The refusal that a repetition gets. */
  refusal: string
  /** Is the thing where the action leads? */
  isDone: (value: Value) => boolean
}

/** Does something to a thing. The client cannot send a key of ours, so a repetition is told by the state it finds. */
export async function act<Value>(
  asking: Asking,
  schema: z.ZodType<Value>,
  { id, act, find, refusal, isDone }: Action<Value>,
): Promise<Outcome<Value>> {
  if (!isId(id)) return noSuchThing
  const outcome = await ask(asking, schema, () => act(id))
  if (outcome.outcome === 'conflict') return readExisting(asking, schema, { id, find })
  if (outcome.outcome !== 'refused' || outcome.code !== refusal) return outcome
  const existing = await readExisting(asking, schema, { id, find })
  return existing.outcome === 'done' && isDone(existing.value) ? { ...existing, replayed: true } : outcome
}
