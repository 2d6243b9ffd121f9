import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from '@platform/conventions/server'
import { createClock, type TestClock } from '@platform/fixtures/clock'
import { createTestTokenCheck, mintToken, type TestTokenCheck } from '@platform/fixtures/tokens'
import type { Kysely } from 'kysely'
import supertest from 'supertest'
import { v7 } from 'uuid'
import { createApp } from '../src/app.ts'
import type { TradingConfig } from '../src/config.ts'
import type { TradingDeps } from '../src/deps.ts'
import type { TradingContext } from '../src/domain/context.ts'
import { endCancels } from '../src/domain/orders/send-cancels.ts'
import { createManualMarket, type ManualMarket } from '../src/market/manual-market.ts'
import type { MarketData } from '../src/market/market-data.ts'
import { createFaultyVenue, type FaultyVenue } from '../src/simulator/faulty-venue.ts'
import { createVenueFaults } from '../src/simulator/venue-faults.ts'
import type { TradingTables } from '../src/store/tables/index.ts'
import { createSimulatedVenue, type Venue } from '../src/venue/index.ts'
import { expectDocumented } from './contract.ts'
import { testConfig } from './test-config.ts'
import { cloneTradingDatabase, type TradingDatabase } from './trading-database.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Whose access token a call carries; an owner of the service's own tenant by default. */
export type Caller = { tenant?: string; scope?: string }

/** The service on a database of its own, under a clock that stands still; every answer is held against its document. */
export type TestTrading = AsyncDisposable & {
  app: Server
  db: Kysely<TradingTables>
  context: TradingContext
  /** Moves by hand alone, and the context's own unless the test gave another: `trading.market.set('ACME', { bid, ask })`. */
  market: ManualMarket
  /** Trades at `market`, fails as `venue.faults` say, and is the context's own unless the test gave another. */
  venue: FaultyVenue
  clock: TestClock
  /** Known to the service once its clock has moved. */
  revoke: TestTokenCheck['revoke']
  tenant: string
  database: TradingDatabase
  call: (method: Method, path: string, caller?: Caller) => supertest.Test
}

export const everyScope = 'account trading:read trading:write trading:manage'

/** Starts it on real PostgreSQL at a port that the system chooses; no worker runs. */
export async function startTrading({
  config = {},
  market: givenMarket,
  venue: givenVenue,
  feeBasisPoints = 0,
  deps = () => ({}),
}: {
  config?: Partial<TradingConfig>
  market?: MarketData
  venue?: Venue
  feeBasisPoints?: number
  /** Whatever else is to be another. */
  deps?: (database: TradingDatabase) => Partial<TradingDeps>
} = {}): Promise<TestTrading> {
  const database = await cloneTradingDatabase()
  const db = database.open()
  const standing = createClock('2026-01-15T09:30:00Z')
  const { tokenCheck, poll, revoke } = createTestTokenCheck(standing)
  const clock: TestClock = Object.assign(() => standing(), {
    advance: (seconds: number) => {
      standing.advance(seconds)
      poll()
    },
  })
  const tenant = randomUUID()
  const ids = () => v7()
  const market = createManualMarket({ clock })
  const faults = createVenueFaults()
  const exchange = { db, market, clock, ids, feeBasisPoints }
  const venue = createFaultyVenue(createSimulatedVenue(exchange, { arrange: faults.arrange }), { faults })
  venue.start()
  const context: TradingContext = {
    db,
    config: { ...testConfig, ...config },
    tokenCheck,
    market: givenMarket ?? market,
    venue: givenVenue ?? venue,
    clock,
    ids,
    random: randomBytes,
    ...deps(database),
  }
  const app = createApp(context)
  await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    app,
    db,
    context,
    market,
    venue,
    clock,
    revoke,
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
      await endCancels(db)
      await venue.stop()
      await database[Symbol.asyncDispose]()
    },
  }
}
