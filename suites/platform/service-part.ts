import { fileURLToPath } from 'node:url'
import { cloneDatabase, type PostgresServer } from '@platform/fixtures/postgres'
import pg from 'pg'
import { waitUntilReady } from '../http/wait-until-ready.ts'
import { type Line, openLine } from './line.ts'
import { createServiceTemplate } from './service-template.ts'
import { type SteeredProcess, startSteered } from './steered-process.ts'
import { openWire, type Wire } from './wire.ts'

/** A service as a separate process on a database of its own, with a line to cut between every two who talk. */
export type ServicePart = {
  /** At its own port. */
  url(): string
  /** The database of the service. */
  database: pg.Pool
  /** From the gateway; to auth. */
  wires: Record<'gateway' | 'auth', Wire>
  /** From the service to its database, where it was asked for. */
  databaseLine(): Line | undefined
  /** Ends it by SIGKILL; `revive` brings it back on the same database. */
  kill(): Promise<void>
  revive(): Promise<void>
}

/** What every part of a platform is prepared with. */
export type Preparation = {
  server: PostgresServer
  /** What every service process is told about clock and faults. */
  seeded: () => Record<string, string>
  /** Beyond what every process of the service is told. */
  environment: Record<string, string>
  databaseLine: boolean
  authUrl: () => string
  undo: (() => Promise<unknown>)[]
}

/** What the platform starts, restarts and stops. */
export type Startable = {
  processes: SteeredProcess[]
  start(): Promise<void>
  restart(): Promise<void>
  stop(): Promise<void>
}

type ServicePreparation = Preparation & {
  name: 'financial' | 'trading'
  /** What its process is told, once there is a database. */
  environmentAt: (addresses: { databaseUrl: string; authUrl: string }) => Record<string, string>
}

/** Nobody listens there. */
export const nobody = 'http://127.0.0.1:1'

/** Opens the lines; nothing runs before `start`, and whoever asks is told that nobody is there. */
export async function prepareServicePart(preparation: ServicePreparation): Promise<ServicePart & Startable> {
  const { name, server, seeded, environment, environmentAt, authUrl, undo } = preparation
  const processes: SteeredProcess[] = []
  const wires = { gateway: await openWire(() => processes[0]?.url ?? nobody), auth: await openWire(authUrl) }
  undo.push(() => Promise.all(Object.values(wires).map((wire) => wire.close())))
  const database = new pg.Pool({ max: 4, application_name: 'suite' })
  database.on('error', () => undefined)
  let databaseUrl = ''
  let line: Line | undefined

  const startProcess = async () => {
    const process = await startSteered({
      name,
      module: fileURLToPath(new URL(`./${name}-process.ts`, import.meta.url)),
      env: { ...environmentAt({ databaseUrl, authUrl: wires.auth.url }), ...environment, ...seeded() },
    })
    processes[0] = process
    await waitUntilReady(process.url)
  }

  return {
    url: () => processes[0]?.url ?? nobody,
    database,
    wires,
    databaseLine: () => line,
    processes,
    async start() {
      const clone = await cloneDatabase(await createServiceTemplate(server, name))
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
      undo.push(async () => processes[0]?.kill())
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
      await processes[0]?.stop()
    },
  }
}
