import { mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { DeployError } from './deploy-error.ts'
import type { CliContext } from './official-cli.ts'

/** A broker to talk to, for as long as one command takes. */
export interface OpenBroker extends AsyncDisposable {
  url: string
  /** For people: its address, or the file of the embedded one. */
  name: string
  /** The environment that the official command line reads it from. */
  env: Readonly<Record<string, string | undefined>>
}

/** File of the embedded broker, below the directory of the config. */
export const brokerFile = '.concordat/broker.sqlite'

/**
 * Opens the broker that PACT_BROKER_BASE_URL names, or else the embedded one on its file.
 *
 * @throws {DeployError | BrokenStoreError} when the file cannot be made or opened
 */
export async function openBroker(root: string, { env }: Pick<CliContext, 'env'>): Promise<OpenBroker> {
  const url = env['PACT_BROKER_BASE_URL']
  if (url) return { url, name: withoutCredentials(url), env, [Symbol.asyncDispose]: async () => undefined }
  const file = join(root, brokerFile)
  await makeFolder(dirname(file))
  return openEmbeddedBroker(file, { env })
}

/**
 * Opens the embedded broker on a file, whatever the environment says of other brokers.
 *
 * @param file path, or `:memory:`
 * @throws {BrokenStoreError} when the file cannot be opened
 */
export async function openEmbeddedBroker(file: string, { env }: Pick<CliContext, 'env'>): Promise<OpenBroker> {
  const { startBroker } = await import('../broker/index.ts')
  const broker = await startBroker({ file })
  const { PACT_BROKER_TOKEN, PACT_BROKER_USERNAME, PACT_BROKER_PASSWORD, ...rest } = env
  return {
    url: broker.url,
    name: `the embedded broker (${relative(process.cwd(), file) || file})`,
    env: { ...rest, PACT_BROKER_BASE_URL: broker.url },
    [Symbol.asyncDispose]: () => broker.close(),
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DeployError(
      `Failed to open the embedded broker: its folder "${folder}" cannot be made (${why}). Make it, or name another broker in PACT_BROKER_BASE_URL.`,
      { cause },
    )
  }
}

function withoutCredentials(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//')
}
