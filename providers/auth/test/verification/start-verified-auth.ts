import { randomBytes } from 'node:crypto'
import { createClock } from '@platform/fixtures/clock'
import type { Kysely } from 'kysely'
import { v7 } from 'uuid'
import { createApp } from '../../src/app.ts'
import type { AuthDeps } from '../../src/deps.ts'
import { type AuthContext, createContext } from '../../src/domain/context.ts'
import type { AuthTables } from '../../src/store/tables.ts'
import { emptyDatabase } from '../states/empty-database.ts'
import { testConfig } from '../test-config.ts'

/** Auth as pacts are verified against it. */
export interface VerifiedAuth {
  url: string
  /** For the states. */
  context: AuthContext
  reset: () => Promise<void>
  takeLog: () => string
  close: () => Promise<void>
}

/** Starts auth on a migrated database, under a clock that stands still. */
export async function startVerifiedAuth(db: Kysely<AuthTables>): Promise<VerifiedAuth> {
  const clock = createClock('2026-01-15T09:45:00Z')
  const config = { ...testConfig, logLevel: 'error' as const }
  const log: string[] = []
  const logStream = { write: (line: string) => void log.push(line) }
  const deps: AuthDeps = { db, config, clock, ids: () => v7(), random: randomBytes, logStream }
  const app = createApp(deps)
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    url,
    context: createContext(deps),
    reset: () => emptyDatabase(db),
    takeLog: () => log.splice(0).join(''),
    close: () => app.close(),
  }
}
