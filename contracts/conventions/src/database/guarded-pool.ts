import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'
import { isDatabaseUnavailable } from './database-fault.ts'
import { ServiceUnavailableError } from './service-unavailable-error.ts'

/**
 * Puts two things right that pg's pool leaves to its user: a connection that cannot be had is an unavailable service,
 * whatever pg calls it; and a connection whose query was cut off is thrown away, not handed to the next caller.
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
  return {
    query: async <Row>(text: unknown, values?: readonly unknown[]): Promise<PostgresQueryResult<Row>> => {
      try {
        return (await client.query(text as string, values as unknown[])) as unknown as PostgresQueryResult<Row>
      } catch (error) {
        broken ||= isConnectionLost(error)
        throw error
      }
    },
    release: () => client.release(broken),
  } as PostgresPoolClient
}

/** A fault that PostgreSQL itself reports with a severity leaves the session usable, unless it was fatal. */
function isConnectionLost(error: unknown): boolean {
  if (!isDatabaseUnavailable(error)) return false
  return !(error instanceof Error && 'severity' in error && error.severity === 'ERROR')
}
