import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cloneDatabase, type DatabaseClone, type PostgresServer } from '@platform/fixtures/postgres'
import pg from 'pg'
import { waitUntilReady } from '../http/wait-until-ready.ts'
import type { Fault } from './fault.ts'
import { type FinancialPart, prepareFinancialPart } from './financial-part.ts'
import type { HashWork, Order } from './order.ts'
import type { Startable } from './service-part.ts'
import { createServiceTemplate } from './service-template.ts'
import { authEnvironment, gatewayEnvironment, makeSettings, type Settings } from './settings.ts'
import { type SteeredProcess, startSteered } from './steered-process.ts'
import { prepareTradingPart, type TradingPart } from './trading-part.ts'
import { openWire, type Wire } from './wire.ts'

/** What kind of platform to start. */
export type PlatformOptions = {
  server: PostgresServer
  /** Auth processes on the one database; the gateway knows the first. Default 1. */
  replicas?: number
  fault?: Fault | undefined
  /** Also the financial service and its payment provider. Default false: what is about auth alone starts sooner. */
  financial?: boolean
  /** Also the trading service. Default false. */
  trading?: boolean
  /** What these processes are told beyond what they always are. */
  environment?: Partial<Record<'financial' | 'trading' | 'gateway', Record<string, string>>>
  /** Puts a line to cut between each of these services and its database. Default false: it costs time on every statement. */
  databaseLine?: boolean
  /**
   * Has the gateway ask these services themselves, over no line of this process: for measurements. Default false; where it is
   * true, the gateway has to be restarted after a service.
   */
  straight?: boolean
}

/** The platform as separate processes on a database of their own, on a clock that can be put forward. */
export type LocalPlatform = {
  settings: Settings
  gatewayUrl(): string
  /** Of the replica with this number, from 0. */
  authUrl(replica?: number): string
  /** The database of auth. */
  database: pg.Pool
  /** The line from the gateway to auth. */
  wire: Wire
  /** The financial service, where it was asked for. */
  financial: FinancialPart | undefined
  /** The trading service, where it was asked for. */
  trading: TradingPart | undefined
  /** Milliseconds that the platform's clock is ahead of the machine's. */
  ahead(): number
  /** Puts the clock of all services forward, and waits until they are ready again unless they cannot be. */
  advance(milliseconds: number, state?: { unready: boolean }): Promise<void>
  /** Password hashings of all auth processes so far. */
  hashWork(): Promise<HashWork>
  /** Ends the service as an operator would and starts it anew; the first auth process, when it is auth. */
  restart(service: Service): Promise<void>
  /** Ends the service by SIGKILL; `restart` brings it back. */
  kill(service: Service): Promise<void>
  pids(): number[]
  stop(): Promise<void>
}

export type Service = 'auth' | 'financial' | 'trading' | 'gateway'

const moduleOf = (file: string) => fileURLToPath(new URL(file, import.meta.url))

/** Starts the platform and waits until it is ready. It ends with this process, however that ends. */
export async function startPlatform(options: PlatformOptions): Promise<LocalPlatform> {
  const {
    server,
    replicas = 1,
    fault,
    financial = false,
    trading = false,
    environment = {},
    databaseLine = false,
    straight = false,
  } = options
  const clone = await cloneDatabase(await createServiceTemplate(server, 'auth'))
  const undo: (() => Promise<unknown>)[] = [() => clone.drop()]
  try {
    return await start(clone, {
      server,
      replicas,
      fault,
      financial,
      trading,
      environment,
      databaseLine,
      straight,
      undo,
    })
  } catch (error) {
    await undoAll(undo)
    throw error
  }
}

type Start = Required<Omit<PlatformOptions, 'fault'>> & { fault: Fault | undefined; undo: (() => Promise<unknown>)[] }

async function start(clone: DatabaseClone, options: Start): Promise<LocalPlatform> {
  const { server, replicas, fault, environment, databaseLine, undo } = options
  const settings = makeSettings()
  const database = new pg.Pool({ connectionString: clone.url, max: 4, application_name: 'suite' })
  database.on('error', () => undefined)
  undo.push(() => database.end())
  if (fault?.sql !== undefined) await database.query(fault.sql)

  let ahead = 0
  const seeded = (): Record<string, string> => ({
    CLOCK_AHEAD: String(ahead),
    SEEDED_EDITS: JSON.stringify(fault?.edits ?? []),
  })
  const startAuth = () =>
    startSteered({
      name: 'auth',
      module: moduleOf('auth-process.ts'),
      env: { ...authEnvironment(settings, clone.url), ...seeded() },
    })
  const auths: SteeredProcess[] = []
  undo.push(() => Promise.all(auths.map((auth) => auth.kill())))
  // The first makes the signing keys; the others find them.
  for (let replica = 0; replica < replicas; replica += 1) auths.push(await startAuth())
  const authUrl = (replica = 0) => processOf(auths, replica).url
  const wire = await openWire(authUrl, fault?.alter)
  undo.push(() => wire.close())
  const gateways: SteeredProcess[] = []
  const gatewayUrl = () => processOf(gateways, 0).url
  const shared = { server, settings, seeded, databaseLine, authUrl, undo }
  const parts = {
    financial: await prepareFinancialPart({ ...shared, gatewayUrl, environment: environment.financial ?? {} }),
    trading: await prepareTradingPart({ ...shared, environment: environment.trading ?? {} }),
  }
  const started: (keyof typeof parts)[] = (['financial', 'trading'] as const).filter((name) => options[name])
  await Promise.all(started.map((name) => parts[name].start()))
  const urlOf = (part: FinancialPart | TradingPart) => (options.straight ? part.url() : part.wires.gateway.url)
  const startGateway = () =>
    startSteered({
      name: 'gateway',
      module: moduleOf('gateway-process.ts'),
      env: {
        ...gatewayEnvironment(settings, {
          authUrl: wire.url,
          financialUrl: urlOf(parts.financial),
          tradingUrl: urlOf(parts.trading),
        }),
        ...environment.gateway,
        ...seeded(),
      },
    })
  gateways.push(await startGateway())
  undo.push(() => Promise.all(gateways.map((gateway) => gateway.kill())))
  const running = (): Startable[] => started.map((name) => parts[name])
  const all = () => [...auths, ...running().flatMap(({ processes }) => processes), ...gateways]
  /** A gateway may still be ready by what it read before; only a new reading shows that it has found auth again. */
  const untilFeedIsRead = async () => {
    const before = wire.passed.length
    const isRead = () => wire.passed.slice(before).some(({ path }) => path.startsWith('/revocations'))
    for (let waited = 0; !isRead() && waited < 10_000; waited += 20) await delay(20)
  }
  const askAll = (order: Order) => Promise.all(all().map((service) => service.ask(order)))
  await waitUntilReady(gatewayUrl())

  return {
    settings,
    gatewayUrl,
    authUrl,
    database,
    wire,
    financial: options.financial ? parts.financial : undefined,
    trading: options.trading ? parts.trading : undefined,
    ahead: () => ahead,
    async advance(milliseconds, { unready } = { unready: false }) {
      ahead += milliseconds
      await askAll({ kind: 'advance', milliseconds })
      // Each reads the revocations for itself: until it has, it refuses what would change something.
      if (!unready) await Promise.all(all().map(({ url }) => waitUntilReady(url)))
    },
    async hashWork() {
      const works = (await Promise.all(auths.map((auth) => auth.ask({ kind: 'work' })))) as HashWork[]
      return {
        hashed: works.reduce((sum, { hashed }) => sum + hashed, 0),
        costs: works.flatMap(({ costs }) => costs),
      }
    },
    async restart(service) {
      if (service === 'financial' || service === 'trading') return parts[service].restart()
      const [list, startAnew] = service === 'auth' ? [auths, startAuth] : [gateways, startGateway]
      await processOf(list, 0).stop()
      list[0] = await startAnew()
      await untilFeedIsRead()
      await waitUntilReady(gatewayUrl())
    },
    kill: (service) =>
      service === 'financial' || service === 'trading'
        ? parts[service].kill()
        : processOf(service === 'auth' ? auths : gateways, 0).kill(),
    pids: () => all().map(({ pid }) => pid),
    async stop() {
      // The gateway first: it would report the loss of auth.
      for (const service of gateways) await service.stop()
      await Promise.all(running().map((part) => part.stop()))
      await Promise.all(auths.map((auth) => auth.stop()))
      await undoAll(undo)
    },
  }
}

function processOf(list: SteeredProcess[], index: number): SteeredProcess {
  const found = list[index]
  if (found === undefined)
    throw new Error(`Failed to find process ${index}: ${list.length} run. Ask for more replicas.`)
  return found
}

/** Undoes in reverse order, the rest also when one fails. */
async function undoAll(undo: (() => Promise<unknown>)[]): Promise<void> {
  for (const step of undo.toReversed()) await step().catch(() => undefined)
}
