import { setTimeout as wait } from 'node:timers/promises'
import type { IsolationLevel, Kysely, Transaction } from 'kysely'

/** How a transaction is retried. */
export type TransactionOptions = {
  /** Default 'read committed', PostgreSQL's own. */
  isolation?: IsolationLevel
  /** 0 ≤ n < 1; spreads rivals apart. Default Math.random. */
  random?: () => number
  /** Waits so many milliseconds before another attempt. */
  pause?: (milliseconds: number) => Promise<void>
}

const retries = 3
const retried: ReadonlySet<unknown> = new Set(['40001', '40P01'])

/**
 * Runs `work` in a transaction and commits, retrying at most three times when PostgreSQL gave way to a rival
 * (40001 serialisation failure, 40P01 deadlock). `work` may run more than once: effects outside the database do not belong in it.
 */
export async function inTransaction<Tables, Result>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<Result>,
  { isolation = 'read committed', random = Math.random, pause = wait }: TransactionOptions = {},
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(work)
    } catch (error) {
      if (attempt >= retries || !retried.has(codeOf(error))) throw error
      await pause(5 * 2 ** attempt * (1 + random()))
    }
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
