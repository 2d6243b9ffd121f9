import { IdempotentCreationConflictError } from 'gocardless-nodejs'
import type { z } from 'zod'
import { DeadlineError } from './deadline-error.ts'
import { describeFailure } from './describe-failure.ts'
import type { Outcome } from './outcome.ts'

/** What every call has in common. */
export type Asking = {
  /** Milliseconds for a call in all, whatever the client tries again meanwhile. */
  deadline: number
  clock: () => Date
}

/** The key was used before, for this. */
export type Conflict = { outcome: 'conflict'; id: string }

/** Makes one call of the official client and reads its answer; never throws. */
export async function ask<Value>(
  { deadline, clock }: Asking,
  schema: z.ZodType<Value>,
  call: () => Promise<unknown>,
): Promise<Outcome<Value> | Conflict> {
  let answer: unknown
  try {
    answer = await within(deadline, call())
  } catch (error) {
    if (error instanceof IdempotentCreationConflictError)
      return { outcome: 'conflict', id: error.conflictingResourceId }
    return describeFailure(error, clock())
  }
  // The client takes an empty answer for an empty thing.
  const read = schema.safeParse(answer)
  if (read.success) return { outcome: 'done', value: read.data, replayed: false }
  const { path, message: why } = read.error.issues[0] ?? { path: [], message: '' }
  const message = `The payment provider's answer cannot be read: ${path.join('.')}: ${why}`
  return { outcome: 'unknown', cause: 'unreadable', message }
}

async function within<Answer>(milliseconds: number, call: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(milliseconds)), milliseconds)
  })
  try {
    return await Promise.race([call, late])
  } finally {
    clearTimeout(timer)
  }
}
