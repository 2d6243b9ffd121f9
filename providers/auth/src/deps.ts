import type { LogStream } from '@platform/conventions/server'
import type { Kysely } from 'kysely'
import type { AuthConfig } from './config.ts'
import type { AuthTables } from './store/tables.ts'

/** What auth needs from outside; all that depends on time or chance comes from here. */
export type AuthDeps = {
  db: Kysely<AuthTables>
  config: AuthConfig
  clock: () => Date
  /** UUIDv7. */
  ids: () => string
  random: (bytes: number) => Buffer
  /** Where the log goes instead of stderr. */
  logStream?: LogStream
}
