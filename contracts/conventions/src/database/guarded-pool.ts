import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { isDatabaseUnavailable, isStalePlan } from './database-fault.ts'
import { ServiceUnavailableError } from './service-unavailable-error.ts'
import { createStatementNames } from './statement-names.ts'

/**
 * Puts right what pg's pool leaves to its user: a connection that cannot be had is an unavailable service, whatever pg
 * calls it; one that is lost while it is lent out is heard; and a lost one is thrown away, not handed to the next caller.
 */
export function guardPool(pool: pg.Pool): PostgresPool {
  const nameOf = createStatementNames()
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return guardClient(await pool.connect(), nameOf)
      } catch (error) {
        throw new ServiceUnavailableError({ cause: error })
      }
    },
  }
}

function guardClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let broken = false
  // The pool listens to idle connections only: one lost between two statements of a transaction would end the process.
  const onLost = () => {
    broken = true
  }
  client.on('error', onLost)
  return {
    query: async (text: string, values: unknown[] = []) => {
      try {
        const name = values.length > 0 ? nameOf(text) : undefined
        return await client.query(name === undefined ? { text, values } : { name, text, values })
      } catch (error) {
        broken ||= isUnusable(error)
        throw error
      }
    },
    release: () => {
      client.release(broken)
      client.off('error', onLost)
    },
  } as unknown as PostgresPoolClient
}

/** A fault that PostgreSQL itself reports leaves the session usable, unless it was fatal or a plan outlived its table. */
function isUnusable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (isStalePlan(error)) return true
  return isDatabaseUnavailable(error) && !('severity' in error && error.severity === 'ERROR')
}
