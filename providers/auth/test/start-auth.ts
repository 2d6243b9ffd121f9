import { randomBytes } from 'node:crypto'
import type { Server } from '@platform/conventions/server'
import { createClock, type TestClock } from '@platform/fixtures/clock'
import type { Kysely } from 'kysely'
import supertest from 'supertest'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { AuthConfig } from '../src/config.ts'
import type { AuthTables } from '../src/store/tables.ts'
import { type AuthDatabase, cloneAuthDatabase } from './auth-database.ts'
import { expectDocumented } from './contract.ts'
import { testConfig } from './test-config.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One replica of auth; every answer is held against openapi/auth.yaml. */
export type Auth = { app: Server; db: Kysely<AuthTables>; call: (method: Method, path: string) => supertest.Test }

/** Auth on a database of its own, under a clock that stands still. */
export type TestAuth = Auth &
  AsyncDisposable & {
    clock: TestClock
    replica: (config?: Partial<AuthConfig>) => Promise<Auth>
    /** Cuts every connection; there is nothing to connect to afterwards. */
    loseDatabase: () => Promise<void>
  }

/** Starts auth on real PostgreSQL at a port that the system chooses. */
export async function startAuth(config: Partial<AuthConfig> = {}): Promise<TestAuth> {
  const database = await cloneAuthDatabase()
  const clock = createClock('2026-01-15T09:30:00Z')
  const apps: Server[] = []

  async function replica(own: Partial<AuthConfig> = {}): Promise<Auth> {
    const auth = await startReplica(database, { ...testConfig, ...config, ...own }, clock)
    apps.push(auth.app)
    return auth
  }

  const first = await replica()
  return {
    ...first,
    clock,
    replica,
    loseDatabase: database.drop,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(apps.map((app) => app.close()))
      await database[Symbol.asyncDispose]()
    },
  }
}

async function startReplica(database: AuthDatabase, config: AuthConfig, clock: TestClock): Promise<Auth> {
  const db = database.open()
  const app = createApp({ db, config, clock, ids: () => v7(), random: randomBytes })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const call = (method: Method, path: string) =>
    supertest(app.server)
      [method](path)
      .expect((response) => {
        expectDocumented({
          method,
          path: path.split('?', 1)[0] ?? path,
          status: response.status,
          headers: response.headers,
          text: response.text ?? '',
        })
      })
  return { app, db, call }
}
