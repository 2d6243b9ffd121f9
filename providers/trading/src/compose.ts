import { randomBytes } from 'node:crypto'
import { createAuthClient, createTokenCheck } from '@platform/conventions/access-tokens'
import { createDatabase, migrateDatabase } from '@platform/conventions/database'
import type { Server } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import type { TradingSettings } from './config.ts'
import { createGoCardless } from './gocardless/index.ts'
import { migrations } from './migrations/index.ts'
import type { TradingTables } from './store/tables/index.ts'
import { createDeliveryWorkers } from './workers/deliveries.ts'
import { createImportWorker } from './workers/imports.ts'

/**
 * Opens everything that the service runs on, builds the app, and has all of it closed with the app. Workers start when
 * the app listens.
 */
export async function composeTrading(
  { process: own, auth: authConfig, provider: providerConfig, trading: config }: TradingSettings,
  { clock = () => new Date() }: { clock?: () => Date } = {},
): Promise<Server> {
  const { databaseUrl: url, poolSize } = own
  if (own.migrate) await migrateDatabase({ url, name: 'trading-migrate', migrations })
  const db = createDatabase<TradingTables>({ url, name: 'trading', poolSize })
  const auth = createAuthClient(authConfig)
  const tokenCheck = createTokenCheck({
    auth,
    issuer: authConfig.issuer,
    audience: authConfig.audience,
    clock: () => clock().getTime(),
    onError: (error) => app.log.warn({ err: error }, 'auth could not be read'),
  })
  const provider = createGoCardless(providerConfig)
  const ids = () => v7()
  const imports = createImportWorker({ db, clock, ids }, (error) => app.log.warn({ err: error }, 'import interrupted'))
  const wake = (worker: 'outbox' | 'inbox' | 'imports') => {
    if (worker === 'imports') imports.wake()
    else deliveries.wake(worker)
  }
  const deps = { db, config, tokenCheck, provider, clock, ids, random: randomBytes, wake }
  const deliveries = createDeliveryWorkers(deps, () => app.log)
  const app = createApp(deps)
  app.addHook('onListen', () => {
    imports.start()
    deliveries.start()
  })
  app.addHook('onClose', async () => {
    await Promise.all([imports.stop(), deliveries.stop()])
    await Promise.all([auth.close(), provider.close()])
    await db.destroy()
  })
  return app
}
