import { fileURLToPath } from 'node:url'
import { cloneDatabase, type PostgresServer } from '@platform/fixtures/postgres'
import pg from 'pg'
import { type ServiceProcess, startService } from '../../scripts/dev/service-process.ts'
import { waitUntilReady } from '../http/wait-until-ready.ts'
import { createFinancialTemplate } from './financial-template.ts'
import { type Line, openLine } from './line.ts'
import { emulatorEnvironment, financialEnvironment, type Settings } from './settings.ts'
import { type SteeredProcess, startSteered } from './steered-process.ts'
import { openWire, type Wire } from './wire.ts'

/** The financial service and its payment provider as separate processes, with a line to cut between every two of them. */
export type FinancialPart = {
  /** At its own port. */
  url(): string
  /** The payment provider's emulator, with its levers under `/emulator`. */
  providerUrl(): string
  /** The database of the service. */
  database: pg.Pool
  /** From the gateway; to auth; to the provider; from the provider to the gateway, with its webhooks. */
  wires: Record<'gateway' | 'auth' | 'provider' | 'webhooks', Wire>
  /** From the service to its database, where it was asked for. */
  databaseLine(): Line | undefined
  /** Ends it by SIGKILL; `revive` brings it back on the same database. */
  kill(): Promise<void>
  revive(): Promise<void>
}

type Preparation = {
  server: PostgresServer
  settings: Settings
  /** What every service process is told about clock and faults. */
  seeded: () => Record<string, string>
  /** Beyond what every financial process is told. */
  environment: Record<string, string>
  databaseLine: boolean
  authUrl: () => string
  gatewayUrl: () => string
  undo: (() => Promise<unknown>)[]
}

type PreparedPart = FinancialPart & {
  processes: SteeredProcess[]
  start(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

const nobody = 'http://127.0.0.1:1'

/** Opens the lines; nothing runs before `start`, and whoever asks is told that nobody is there. */
export async function prepareFinancialPart(preparation: Preparation): Promise<PreparedPart> {
  const { server, settings, seeded, environment, authUrl, gatewayUrl, undo } = preparation
  const processes: SteeredProcess[] = []
  let emulator: ServiceProcess | undefined
  const wires = {
    gateway: await openWire(() => processes[0]?.url ?? nobody),
    auth: await openWire(authUrl),
    provider: await openWire(() => emulator?.url ?? nobody),
    webhooks: await openWire(gatewayUrl),
  }
  undo.push(() => Promise.all(Object.values(wires).map((wire) => wire.close())))
  const database = new pg.Pool({ max: 4, application_name: 'suite' })
  database.on('error', () => undefined)
  let databaseUrl = ''
  let line: Line | undefined

  const startProcess = async () => {
    const addresses = { databaseUrl, authUrl: wires.auth.url, providerUrl: wires.provider.url }
    processes[0] = await startSteered({
      name: 'financial',
      module: fileURLToPath(new URL('./financial-process.ts', import.meta.url)),
      env: { ...financialEnvironment(settings, addresses), ...environment, ...seeded() },
    })
    await waitUntilReady(processes[0].url)
  }

  return {
    url: () => processes[0]?.url ?? nobody,
    providerUrl: () => emulator?.url ?? nobody,
    database,
    wires,
    databaseLine: () => line,
    processes,
    async start() {
      const clone = await cloneDatabase(await createFinancialTemplate(server))
      undo.push(
        () => clone.drop(),
        () => database.end(),
      )
      if (preparation.databaseLine) {
        line = await openLine(clone.url)
        undo.push(line.close)
      }
      databaseUrl = line?.url ?? clone.url
      database.options.connectionString = clone.url
      emulator = await startService({
        name: 'gocardless',
        module: fileURLToPath(new URL('../../providers/gocardless/src/server.ts', import.meta.url)),
        env: emulatorEnvironment(settings, `${wires.webhooks.url}/financial/webhooks/gocardless`),
      })
      undo.push(() => Promise.all([emulator?.kill(), processes[0]?.kill()]))
      await startProcess()
    },
    async kill() {
      await processes[0]?.kill()
    },
    revive: startProcess,
    async restart() {
      await processes[0]?.stop()
      await startProcess()
    },
    async stop() {
      await Promise.all([processes[0]?.stop(), emulator?.stop()])
    },
  }
}
