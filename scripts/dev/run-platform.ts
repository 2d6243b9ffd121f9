import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDatabase } from '@platform/fixtures/postgres'
import { seedAuth } from '../seed/seed-auth.ts'
import { seedFinancial } from '../seed/seed-financial.ts'
import { seedTrading } from '../seed/seed-trading.ts'
import { choosePort } from './choose-port.ts'
import { DevError } from './dev-error.ts'
import { startDevServer } from './dev-server.ts'
import {
  authEnvironment,
  emulatorEnvironment,
  financialEnvironment,
  gatewayEnvironment,
  tradingEnvironment,
} from './environments.ts'
import { readSecrets } from './secrets.ts'
import { type ServiceProcess, startService } from './service-process.ts'

/** The names of the services' databases in development. */
export const devDatabases = {
  auth: 'concordat_dev_auth',
  financial: 'concordat_dev_financial',
  trading: 'concordat_dev_trading',
} as const

/** A platform that runs until it is stopped. */
export type DevPlatform = {
  url: string
  /** Of each service. */
  databaseUrls: Record<keyof typeof devDatabases, string>
  /** Of the payment provider's emulator; undefined where GoCardless' sandbox is used. */
  providerUrl: string | undefined
  /** Rejects with a DevError as soon as a part of it has ended by itself. */
  broken: Promise<never>
}

export type DevOptions = {
  folder: string
  port: string | undefined
  /** Hears what is being done. */
  progress: (message: string) => void
  /** What must be undone, the last first; filled as parts come up, so that a start can be broken off. */
  undo: (() => Promise<void>)[]
}

/** Of the sample data: enough to look at, and there in seconds. */
const tenth = 10

const modules = {
  auth: fileURLToPath(new URL('../../providers/auth/src/server.ts', import.meta.url)),
  gocardless: fileURLToPath(new URL('../../providers/gocardless/src/server.ts', import.meta.url)),
  financial: fileURLToPath(new URL('../../providers/financial/src/server.ts', import.meta.url)),
  trading: fileURLToPath(new URL('../../providers/trading/src/server.ts', import.meta.url)),
  gateway: fileURLToPath(new URL('../../consumers/gateway/src/server.ts', import.meta.url)),
}

/**
 * Brings up the platform on this machine: PostgreSQL, the services migrated and seeded, the payment provider's emulator
 * unless GoCardless' sandbox is to be used, the gateway.
 *
 * @throws DevError, PostgresError, ServiceProcessError: each with what cures it
 */
export async function runPlatform({ folder, port: wanted, progress, undo }: DevOptions): Promise<DevPlatform> {
  const { promise: broken, reject: breakDown } = Promise.withResolvers<never>()
  // Whoever stops a platform on purpose does not wait for it to break.
  broken.catch(() => undefined)
  const port = await choosePort(wanted)
  const secrets = await readSecrets(folder)
  progress('Starting PostgreSQL')
  const server = await startDevServer(folder, (message) => breakDown(new DevError(message)))
  undo.push(server.stop)
  progress('Migrating and seeding')
  const databaseUrls = {
    auth: await ensureDatabase(server, devDatabases.auth),
    financial: await ensureDatabase(server, devDatabases.financial, (url) => seedFinancial(url, tenth)),
    trading: await ensureDatabase(server, devDatabases.trading, (url) => seedTrading(url, tenth)),
  }
  await seedAuth(databaseUrls.auth)
  progress('Starting the services and the gateway')
  const watch = (service: ServiceProcess) => {
    undo.push(service.stop)
    service.child.stderr?.pipe(process.stderr)
    service.ended.then(({ code, signal }) =>
      breakDown(
        new DevError(
          `Failed to go on: ${service.name} ended with ${signal ?? `exit code ${code}`}. See above, and start again.`,
        ),
      ),
    )
    return service
  }
  const start = async (name: keyof typeof modules, env: Record<string, string>) =>
    watch(await startService({ name, module: modules[name], env }))
  const { url: authUrl } = await start('auth', authEnvironment(secrets, { databaseUrl: databaseUrls.auth, port }))
  const providerUrl =
    process.env['GOCARDLESS_ACCESS_TOKEN'] === undefined
      ? (await start('gocardless', emulatorEnvironment(secrets, { journal: join(folder, 'gocardless.jsonl'), port })))
          .url
      : undefined
  const financial = { databaseUrl: databaseUrls.financial, authUrl, providerUrl }
  const { url: financialUrl } = await start('financial', financialEnvironment(secrets, financial))
  const trading = { databaseUrl: databaseUrls.trading, authUrl, port }
  const { url: tradingUrl } = await start('trading', tradingEnvironment(secrets, trading))
  const { url } = await start('gateway', gatewayEnvironment(secrets, { authUrl, financialUrl, tradingUrl, port }))
  return { url, databaseUrls, providerUrl, broken }
}
