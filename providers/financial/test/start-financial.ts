import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from '@platform/conventions/server'
import { createClock, type TestClock } from '@platform/fixtures/clock'
import { createTestTokenCheck, mintToken } from '@platform/fixtures/tokens'
import type { Kysely } from 'kysely'
import supertest from 'supertest'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { FinancialConfig } from '../src/config.ts'
import type { FinancialContext } from '../src/domain/context.ts'
import type { PaymentProvider } from '../src/gocardless/payment-provider.ts'
import type { FinancialTables } from '../src/store/tables/index.ts'
import { expectDocumented } from './contract.ts'
import { cloneFinancialDatabase, type FinancialDatabase } from './financial-database.ts'
import { testConfig } from './test-config.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Whose access token a call carries; an owner of the service's own tenant by default. */
export type Caller = { tenant?: string; scope?: string }

/** The service on a database of its own, under a clock that stands still; every answer is held against its document. */
export type TestFinancial = AsyncDisposable & {
  app: Server
  db: Kysely<FinancialTables>
  context: FinancialContext
  clock: TestClock
  tenant: string
  database: FinancialDatabase
  call: (method: Method, path: string, caller?: Caller) => supertest.Test
}

export const everyScope = 'account financial:read financial:write financial:manage'

/** Starts it on real PostgreSQL at a port that the system chooses. The provider is needed where money is collected. */
export async function startFinancial({
  config = {},
  provider = unreachableProvider,
}: {
  config?: Partial<FinancialConfig>
  provider?: PaymentProvider
} = {}): Promise<TestFinancial> {
  const database = await cloneFinancialDatabase()
  const db = database.open()
  const standing = createClock('2026-01-15T09:30:00Z')
  const { tokenCheck, poll } = createTestTokenCheck(standing)
  const clock: TestClock = Object.assign(() => standing(), {
    advance: (seconds: number) => {
      standing.advance(seconds)
      poll()
    },
  })
  const tenant = randomUUID()
  const context: FinancialContext = {
    db,
    config: { ...testConfig, ...config },
    tokenCheck,
    provider,
    clock,
    ids: () => v7(),
    random: randomBytes,
  }
  const app = createApp(context)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    db,
    context,
    clock,
    tenant,
    database,
    call: (method, path, caller = {}) =>
      supertest(app.server)
        [method](path)
        .set(
          'authorization',
          `Bearer ${mintToken({ tenant, scope: everyScope, ...caller }, { now: clock().getTime() })}`,
        )
        .expect((response) => {
          expectDocumented({
            method,
            path: path.split('?', 1)[0] ?? path,
            status: response.status,
            headers: response.headers,
            text: response.text ?? '',
          })
        }),
    [Symbol.asyncDispose]: async () => {
      app.server.closeAllConnections()
      await app.close()
      await database[Symbol.asyncDispose]()
    },
  }
}

/** No provider: whoever calls it has forgotten to say which. */
const unreachableProvider: PaymentProvider = new Proxy({} as PaymentProvider, {
  get: (_target, name) => () => {
    throw new Error(`Failed to call the provider (${String(name)}): this test named none. Pass one to startFinancial.`)
  },
})
