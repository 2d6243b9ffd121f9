import { randomBytes } from 'node:crypto'
import { createDatabase, migrate } from '@platform/conventions/database'
import { runServer } from '@platform/conventions/server'
import { v7 } from 'uuid'
import { createApp } from './app.ts'
import { readAuthConfig } from './config.ts'
import { explainStartUp } from './explain-start-up.ts'
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
      const db = createDatabase<AuthTables>({ url: own.databaseUrl, name: 'auth', poolSize: own.poolSize })
      if (own.migrate) await migrate({ db, migrations })
      const deps = { db, config, clock: () => new Date(), ids: () => v7(), random: randomBytes }
      const app = createApp(deps)
      keepSwept(app, deps)
      app.addHook('onClose', () => db.destroy())
      return app
    },
  })
})
