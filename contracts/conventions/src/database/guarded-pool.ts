import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { isDatabaseUnavailable } from './database-fault.ts'
import { ServiceUnavailableError } from './service-unavailable-error.ts'

/**
 * Puts right what pg's pool leaves to its user: a connection that cannot be had is an unavailable service, whatever pg
 * calls it; one that is lost while it is lent out is heard; and a lost one is thrown away, not handed to the next caller.
 */
export function guardPool(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      try {
        return guardClient(await pool.connect())
      } catch (error) {
        throw new ServiceUnavailableError({ cause: error })
      }
    },
  }
}

function guardClient(client: pg.PoolClient): PostgresPoolClient {
  let broken = false
  // The pool listens to idle connections only: one lost between two statements of a transaction would end the process.
  const onLost = () => {
    broken = true
  }
  client.on('error', onLost)
  return {
    query: async <Row>(text: unknown, values?: readonly unknown[]): Promise<PostgresQueryResult<Row>> => {
      try {
        return (await client.query(text as string, values as unknown[])) as unknown as PostgresQueryResult<Row>
      } catch (error) {
        broken ||= isConnectionLost(error)
        throw error
      }
    },
    release: () => {
      client.release(broken)
      client.off('error', onLost)
    },
  } as PostgresPoolClient
}

/** A fault that PostgreSQL itself reports with a severity leaves the session usable, unless it was fatal. */
function isConnectionLost(error: unknown): boolean {
  if (!isDatabaseUnavailable(error)) return false
  return !(error instanceof Error && 'severity' in error && error.severity === 'ERROR')
}
