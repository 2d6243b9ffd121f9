import { fileURLToPath } from 'node:url'
import { ensureDatabase } from '@platform/fixtures/postgres'
import { seedAuth } from '../seed/seed-auth.ts'
import { choosePort } from './choose-port.ts'
import { DevError } from './dev-error.ts'
import { startDevServer } from './dev-server.ts'
import { authEnvironment, gatewayEnvironment } from './environments.ts'
import { readSecrets } from './secrets.ts'
import { type ServiceProcess, startService } from './service-process.ts'

/** The name of auth's database in development. */
export const devDatabase = 'concordat_dev_auth'

/** A platform that runs until it is stopped. */
export type DevPlatform = {
  url: string
  databaseUrl: string
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

const modules = {
  auth: fileURLToPath(new URL('../../providers/auth/src/server.ts', import.meta.url)),
  gateway: fileURLToPath(new URL('../../consumers/gateway/src/server.ts', import.meta.url)),
}

/**
 * Brings up the platform on this machine: PostgreSQL, auth migrated and seeded, the gateway.
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
  const databaseUrl = await ensureDatabase(server, devDatabase)
  progress('Migrating and seeding')
  await seedAuth(databaseUrl)
  progress('Starting auth and the gateway')
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
  const auth = watch(
    await startService({ name: 'auth', module: modules.auth, env: authEnvironment(secrets, { databaseUrl, port }) }),
  )
  const gateway = watch(
    await startService({
      name: 'gateway',
      module: modules.gateway,
      env: gatewayEnvironment(secrets, { authUrl: auth.url, port }),
    }),
  )
  return { url: gateway.url, databaseUrl, broken }
}
