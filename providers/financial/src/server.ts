import { randomBytes } from 'node:crypto'
import { createAuthClient, createTokenCheck } from '@platform/conventions/access-tokens'
import { createDatabase, migrateDatabase } from '@platform/conventions/database'
import { explainStartUp, runServer } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { readFinancialConfig } from './config.ts'
import { createGoCardless } from './gocardless/index.ts'
import { migrations } from './migrations/index.ts'
import type { FinancialTables } from './store/tables/index.ts'

await explainStartUp(async () => {
  const {
    process: own,
    auth: authConfig,
    provider: providerConfig,
    financial: config,
  } = readFinancialConfig(process.env)
  await runServer({
    name: 'financial',
    port: own.port,
    host: own.host,
    createApp: async () => {
      const { databaseUrl: url, poolSize } = own
      if (own.migrate) await migrateDatabase({ url, name: 'financial-migrate', migrations })
      const db = createDatabase<FinancialTables>({ url, name: 'financial', poolSize })
      const auth = createAuthClient(authConfig)
      const tokenCheck = createTokenCheck({
        auth,
        issuer: authConfig.issuer,
        audience: authConfig.audience,
        clock: Date.now,
        onError: (error) => app.log.warn({ err: error }, 'auth could not be read'),
      })
      const provider = createGoCardless(providerConfig)
      const app = createApp({
        db,
        config,
        tokenCheck,
        provider,
        clock: () => new Date(),
        ids: () => v7(),
        random: randomBytes,
      })
      app.addHook('onClose', async () => {
        await Promise.all([auth.close(), provider.close()])
        await db.destroy()
      })
      return app
    },
  })
})
