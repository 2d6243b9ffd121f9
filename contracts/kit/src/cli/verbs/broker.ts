import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Command } from 'commander'
import type { Credential, Credentials } from '../../broker/index.ts'
import type { Io } from '../io.ts'
import type { Verb } from '../verb.ts'

interface BrokerCommandOptions {
  file: string
  port: string
  host: string
  baseUrl?: string
  token?: string
  readOnlyToken?: string
  username?: string
  password?: string
  allowWebhookHost: string[]
  open?: true
  backup?: string
  json?: true
}

/** `concordat broker`: the embedded Pact Broker, until Ctrl-C. */
export const broker: Verb = (io) =>
  new Command('broker')
    .summary('runs a Pact Broker in one process with one file')
    .description('Runs a Pact Broker for every official client, until Ctrl-C.')
    .option('--file <file>', 'its one SQLite file', '.concordat/broker.sqlite')
    .option('--port <port>', '0 takes any free one', '9292')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--base-url <url>', 'what clients see, where a proxy hides it')
    .option('--token <token>', 'reads and writes; or $CONCORDAT_BROKER_TOKEN')
    .option('--read-only-token <token>', 'or $CONCORDAT_BROKER_READ_ONLY_TOKEN')
    .option('--username <name>', 'instead of a token; or $CONCORDAT_BROKER_USERNAME')
    .option('--password <password>', 'better $CONCORDAT_BROKER_PASSWORD: ps shows options')
    .option('--open', 'beyond this machine without credentials')
    .option('--allow-webhook-host <host>', 'internal host or range that webhooks may call', collect, [])
    .option('--backup <file>', 'copy the data, also of one that runs, and end')
    .option('--json', 'print the address as JSON')
    .addHelpText('after', '\nExample: concordat broker --port 9292 --file .concordat/broker.sqlite')
    .action(async (options: BrokerCommandOptions) => {
      if (options.backup !== undefined) return backUp(io, options.file, options.backup)
      const credentials = readCredentials(io, options)
      refuseOpen(options, credentials)
      const { startBroker } = await import('../../broker/index.ts')
      const file = options.file === ':memory:' ? options.file : resolve(io.cwd, options.file)
      if (file !== ':memory:') makeFolder(dirname(file))
      const running = await startBroker({
        file,
        port: readPort(options.port),
        host: options.host,
        webhookHosts: options.allowWebhookHost,
        onError: (error) => io.error.write(`${error instanceof Error ? error.stack : String(error)}\n`),
        ...(credentials ? { credentials } : {}),
        ...(options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl }),
      })
      io.out.write(options.json ? `${JSON.stringify({ url: running.url, file })}\n` : `${running.url}\n`)
      io.error.write(`Pact Broker on ${file}. Ctrl-C ends it.\n`)
      if (!io.signal.aborted) await once(io.signal, 'abort')
      await running.close()
    })

async function backUp(io: Io, file: string, target: string): Promise<void> {
  const { backUpBroker } = await import('../../broker/index.ts')
  backUpBroker(resolve(io.cwd, file), resolve(io.cwd, target))
  io.out.write(`${resolve(io.cwd, target)}\n`)
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`Failed to make the folder of the broker's file: ${reason}. Name another --file.`, { cause })
  }
}

const collect = (value: string, earlier: string[]) => [...earlier, value]

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new Error(`Failed to start the broker: "${text}" is no port. Give --port a number from 0 to 65535.`)
}

function readCredentials({ env }: Io, options: BrokerCommandOptions): Credentials | undefined {
  const token = options.token ?? env['CONCORDAT_BROKER_TOKEN']
  const readOnly = options.readOnlyToken ?? env['CONCORDAT_BROKER_READ_ONLY_TOKEN']
  const username = options.username ?? env['CONCORDAT_BROKER_USERNAME']
  const password = options.password ?? env['CONCORDAT_BROKER_PASSWORD']
  if ((username === undefined) !== (password === undefined)) {
    throw new Error('Failed to start the broker: a name without a password, or the reverse. Give both, or neither.')
  }
  if (token && username !== undefined) {
    throw new Error('Failed to start the broker: both a token and a name with a password. Give one of them.')
  }
  const write: Credential | undefined =
    username !== undefined && password !== undefined ? { username, password } : token ? { token } : undefined
  if (!write && !readOnly) return undefined
  if (!write) {
    throw new Error('Failed to start the broker: a read-only token, and nobody who may write. Give --token, too.')
  }
  return { write, ...(readOnly ? { read: { token: readOnly } } : {}) }
}

/** Whoever reaches a broker without credentials can publish and delete: beyond this machine that has to be meant. */
function refuseOpen({ host, open }: BrokerCommandOptions, credentials: Credentials | undefined): void {
  if (open || credentials || /^(127\.|localhost$|::1$)/.test(host)) return
  const remedy = 'Give --token, or --open if everybody who reaches it may write.'
  throw new Error(
    `Failed to start the broker: ${host} is reached from other machines, and it has no credentials. ${remedy}`,
  )
}
