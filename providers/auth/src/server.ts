import { randomBytes } from 'node:crypto'
import { createDatabase, migrateDatabase } from '@platform/conventions/database'
import { explainStartUp, runServer } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { readAuthConfig } from './config.ts'
import { migrations } from './migrations/index.ts'
import type { AuthTables } from './store/tables.ts'
import { keepSwept } from './sweeper.ts'

await explainStartUp(async () => {
  const { process: own, auth: config } = readAuthConfig(process.env)
  await runServer({
    name: 'auth',
    port: own.port,
    host: own.host,
    createApp: async () => {
      const { databaseUrl: url, poolSize } = own
      if (own.migrate) await migrateDatabase({ url, name: 'auth-migrate', migrations })
      const db = createDatabase<AuthTables>({ url, name: 'auth', poolSize })
      const deps = { db, config, clock: () => new Date(), ids: () => v7(), random: randomBytes }
      const app = createApp(deps)
      keepSwept(app, deps)
      app.addHook('onClose', () => db.destroy())
      return app
    },
  })
})
