import { randomBytes } from 'node:crypto'
import type { AuthStates } from '@platform/fixtures/auth'
import { verifyPacts } from 'concordat/provider'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { AuthDeps } from '../src/deps.ts'
import { type AuthContext, createContext } from '../src/domain/context.ts'
import { cloneAuthDatabase } from './auth-database.ts'
import { emptyDatabase } from './states/empty-database.ts'
import { createAuthStates } from './states/index.ts'
import { createClock } from './test-clock.ts'
import { testConfig } from './test-config.ts'

let context: AuthContext

verifyPacts<AuthStates>({
  provider: 'auth',
  pacts: new URL('../../../pacts/', import.meta.url),
  start: async () => {
    const database = await cloneAuthDatabase()
    const clock = createClock('2026-01-15T09:45:00Z')
    const config = { ...testConfig, logLevel: 'error' as const }
    const log: string[] = []
    const logStream = { write: (line: string) => void log.push(line) }
    const deps: AuthDeps = { db: database.open(), config, clock, ids: () => v7(), random: randomBytes, logStream }
    context = createContext(deps)
    const app = createApp(deps)
    const close = async () => {
      await app.close()
      await database[Symbol.asyncDispose]()
    }
    const takeLog = () => log.splice(0).join('')
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    return { url, reset: () => emptyDatabase(deps.db), takeLog, close }
  },
  states: createAuthStates(() => context),
})
