import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { parseColumn } from './column-types.ts'
import { guardPool } from './guarded-pool.ts'

/** How a service reaches its database. Times are milliseconds. */
export type DatabaseOptions = {
  /** postgres://user:password@host:port/database */
  url: string
  /** Shown in pg_stat_activity. */
  name?: string
  /** Connections at most; × replicas it must stay below the server's max_connections. Default 8. */
  poolSize?: number
  /** Wait for a connection, a free one of the pool included. Default 2,000. */
  connectWithin?: number
  /** Time limit of one statement, kept by the server; 0 is none, for migrations that rewrite tables. Default 5,000. */
  statementWithin?: number
  /** Time limit of one answer, kept by this side, for a server that cannot be heard. Default 1,000 over `statementWithin`. */
  answerWithin?: number
  /** Time that a transaction may stand idle. Default 10,000. */
  idleInTransactionWithin?: number
  /** Hears about connections lost while idle; the pool replaces them. */
  onIdleError?: (error: Error) => void
}

/**
 * Opens a pool of PostgreSQL connections behind Kysely; `db.destroy()` closes it. Connects on first use.
 * A connection that cannot be had, or that breaks, is a `ServiceUnavailableError`.
 *
 * bigint and numeric are strings, date is 'YYYY-MM-DD', timestamptz is a `Date`.
 */
export function createDatabase<Tables>(options: DatabaseOptions): Kysely<Tables> {
  const { statementWithin = 5_000 } = options
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize ?? 8,
    connectionTimeoutMillis: options.connectWithin ?? 2_000,
    statement_timeout: statementWithin,
    // pg sends no 0, and the limit of the role or of the database would hold.
    ...(statementWithin === 0 && { options: '-c statement_timeout=0' }),
    query_timeout: options.answerWithin ?? (statementWithin === 0 ? 0 : statementWithin + 1_000),
    idle_in_transaction_session_timeout: options.idleInTransactionWithin ?? 10_000,
    keepAlive: true,
    types: { getTypeParser: parseColumn },
    ...(options.name !== undefined && { application_name: options.name }),
  })
  // Without a listener a killed idle backend ends the process.
  pool.on('error', options.onIdleError ?? (() => undefined))
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardPool(pool) }) })
}
