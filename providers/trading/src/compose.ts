import { randomBytes } from 'node:crypto'
import { createAuthClient, createTokenCheck } from '@platform/conventions/access-tokens'
import { createDatabase, migrateDatabase } from '@platform/conventions/database'
import type { Server } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import type { TradingSettings } from './config.ts'
import type { TradingDeps, WorkerName } from './deps.ts'
import { endCancels } from './domain/orders/send-cancels.ts'
import { listInstruments } from './market/listing.ts'
import { createSimulatedMarket } from './market/simulated-market.ts'
import { migrations } from './migrations/index.ts'
import { createFaultyVenue } from './simulator/faulty-venue.ts'
import { addLevers } from './simulator/levers.ts'
import { createVenueFaults } from './simulator/venue-faults.ts'
import type { TradingTables } from './store/tables/index.ts'
import { createAccountNotices } from './stream/account-notices.ts'
import { createSimulatedVenue } from './venue/index.ts'
import { createWorkers } from './workers/index.ts'

/** Connections of the exchange, which is apart from the service as a real one would be. */
const venuePoolSize = 4

/**
 * Opens everything that the service runs on, builds the app, and has all of it closed with the app. Market, venue and workers
 * start when the app listens.
 */
export async function composeTrading(
  { process: own, auth: authConfig, simulator, trading: config }: TradingSettings,
  { clock = () => new Date() }: { clock?: () => Date } = {},
): Promise<Server> {
  const { databaseUrl: url, poolSize } = own
  if (own.migrate) await migrateDatabase({ url, name: 'trading-migrate', migrations })
  const db = createDatabase<TradingTables>({ url, name: 'trading', poolSize })
  const venueDb = createDatabase<TradingTables>({ url, name: 'trading-venue', poolSize: venuePoolSize })
  const auth = createAuthClient(authConfig)
  const tokenCheck = createTokenCheck({
    auth,
    issuer: authConfig.issuer,
    audience: authConfig.audience,
    clock: () => clock().getTime(),
    onError: (error) => app.log.warn({ err: error }, 'auth could not be read'),
  })
  const ids = () => v7()
  const { seed, tickMilliseconds } = simulator
  const listings = listInstruments(config.currency)
  const market = createSimulatedMarket({ seed, listings, tickMilliseconds, clock })
  const faults = createVenueFaults()
  const exchange = createSimulatedVenue(
    { db: venueDb, market, clock, ids, feeBasisPoints: simulator.feeBasisPoints },
    { onError: (error) => app.log.warn({ err: error }, 'the exchange could not trade'), arrange: faults.arrange },
  )
  const faulty = simulator.levers ? createFaultyVenue(exchange, { faults }) : undefined
  const venue = faulty ?? exchange
  const wake = (worker: WorkerName) => workers.wake(worker)
  const accountNotices = createAccountNotices({
    url,
    onError: (error) => app.log.warn({ err: error }, 'account events are not heard of at once'),
  })
  const outside = { db, config, tokenCheck, market, venue, accountNotices }
  const deps: TradingDeps = { ...outside, clock, ids, random: randomBytes, wake }
  const workers = createWorkers(deps, () => app.log)
  const app = createApp(deps)
  if (faulty !== undefined) app.register(async (scope: Server) => addLevers(scope, { market, venue: faulty }))
  app.addHook('onListen', () => {
    market.start()
    venue.start()
    venue.onReports(() => workers.wake('reports'))
    workers.start()
  })
  app.addHook('onClose', async () => {
    await workers.stop()
    await endCancels(db)
    market.stop()
    await venue.stop()
    await auth.close()
    await Promise.all([db.destroy(), venueDb.destroy()])
  })
  return app
}
