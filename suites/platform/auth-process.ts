/** Auth as the suite runs it: the product's own app on a clock that the suite steers, with its hashings counted. */
import { randomBytes } from 'node:crypto'
import type { AuthTables } from '../../providers/auth/src/store/tables.ts'
import { countHashWork } from './count-hash-work.ts'
import { editSourceAsTold } from './edit-source.ts'
import { obeyOrders } from './obey-orders.ts'
import { createSteeredClock } from './steered-clock.ts'

const appModule = new URL('../../providers/auth/src/app.ts', import.meta.url)
// Nothing of the product may be loaded before.
editSourceAsTold(process.env)
const { createDatabase } = await import('@platform/conventions/database')
const { runServer } = await import('@platform/conventions/server')
const work = countHashWork(appModule)
const { createApp } = await import('../../providers/auth/src/app.ts')
const { readAuthConfig } = await import('../../providers/auth/src/config.ts')
const { v7 } = await import('uuid')

const clock = createSteeredClock(Number(process.env['CLOCK_AHEAD'] ?? 0))
await runServer({
  name: 'auth',
  port: 0,
  createApp: () => {
    const { auth: config, process: settings } = readAuthConfig(process.env)
    const db = createDatabase<AuthTables>({ url: settings.databaseUrl, poolSize: settings.poolSize, name: 'auth' })
    const app = createApp({ db, config, clock: clock.now, ids: v7, random: randomBytes })
    app.addHook('onClose', () => db.destroy())
    return app
  },
})
obeyOrders(clock, () => work)
