import { connect } from 'node:net'
import { waitAtMost } from './deadline.ts'
import { readServiceUrl } from './read-service-url.ts'
import { VerificationError } from './verification-error.ts'

/** A provider that listens, as the `start` of `verifyPacts` returns it. */
export interface RunningProvider {
  /** Base URL, such as `http://127.0.0.1:4000`. */
  url: string | URL
  /** Brings the provider's data back to empty; called before every interaction. */
  reset?: () => unknown
  /** Hands over what the provider has logged since the last call; shown below an interaction that fails. */
  takeLog?: () => string
  /** Ends the provider; called once, after the last interaction. */
  close?: () => unknown
}

/** Milliseconds until nobody listens at an address that does not answer. */
const CONNECT_TIMEOUT = 5_000

interface SessionOptions {
  provider: string
  start: () => RunningProvider | Promise<RunningProvider>
  /** Milliseconds that `start` may take. */
  startTimeout: number
  /** Milliseconds that `reset` and `close` may take each. */
  timeout: number
  /** It runs elsewhere, and `start` only says where. */
  deployed?: boolean
}

/** Starts a provider once, resets it before each interaction, and says in words what it did when it stops answering. */
export class ProviderSession {
  readonly #options: SessionOptions
  #starting: Promise<RunningProvider> | undefined
  #lastAnswered: string | undefined

  constructor(options: SessionOptions) {
    this.#options = options
  }

  /** The provider's base URL without a slash at the end; starts the provider the first time. */
  async open(): Promise<string> {
    const { url } = await this.#start()
    return String(url).replace(/\/+$/, '')
  }

  async reset(): Promise<void> {
    const { provider, timeout } = this.#options
    const { reset } = await this.#start()
    await this.takeLog()
    const fail = (why: string, cause?: unknown) =>
      new VerificationError(
        'provider.not-reset',
        `Failed to reset ${provider} before the interaction (${this.#describeLast()}): ${why}. Correct the "reset" that the "start" of verifyPacts returns.`,
        { cause },
      )
    const work = Promise.resolve(reset?.()).catch((cause) => {
      throw fail(`it threw: ${describeError(cause)}`, cause)
    })
    await waitAtMost(timeout, work, () => fail(`it has not settled after ${timeout} ms`))
  }

  /** What the provider logged since the last call; empty where `start` returned no `takeLog`. */
  async takeLog(): Promise<string> {
    const { takeLog } = await this.#start()
    return takeLog?.().trim() ?? ''
  }

  /** Remembers the last interaction that the provider answered. */
  noteAnswer(description: string): void {
    this.#lastAnswered = description
  }

  /** The error of a request that got no response, told apart by whether anybody still listens. */
  async refuseSilence(description: string, why: string): Promise<VerificationError> {
    const { provider, timeout } = this.#options
    const url = await this.open()
    const trust = url.startsWith('https:')
      ? ' If its certificate is of an authority of your own, name that file in NODE_EXTRA_CA_CERTS.'
      : ''
    const message = (await isListening(url))
      ? `Failed to verify "${description}": ${provider} at ${url} accepted the connection and sent no response within ${timeout} ms, or closed it (${why}). Look at ${provider}'s own log for this request, or raise the "timeout" of verifyPacts.${trust}`
      : `Failed to verify "${description}": ${provider} stopped answering at ${url} (${this.#describeLast()}; now the connection is refused). Look at ${provider}'s own log for why it ended.`
    return new VerificationError('provider.not-answering', message)
  }

  async close(): Promise<void> {
    const { provider, timeout } = this.#options
    const running = await this.#starting?.catch(() => undefined)
    const closing = Promise.resolve(running?.close?.())
    await waitAtMost(
      timeout,
      closing,
      () =>
        new VerificationError(
          'provider.not-answering',
          `Failed to close ${provider}: its "close" has not settled after ${timeout} ms. End its open connections and pools in the "close" that the "start" of verifyPacts returns.`,
        ),
    )
  }

  #start(): Promise<RunningProvider> {
    this.#starting ??= this.#startNow()
    return this.#starting
  }

  async #startNow(): Promise<RunningProvider> {
    const { provider, start, startTimeout, deployed } = this.#options
    const fail = (why: string, cause?: unknown) =>
      new VerificationError(
        'provider.not-started',
        deployed
          ? `Failed to reach ${provider}: ${why}. Nothing was verified. Start it, or correct the "url" of verifyPacts.`
          : `Failed to start ${provider}: ${why}. Nothing was verified. Correct the "start" of verifyPacts.`,
        { cause },
      )
    const work = (async () => start())().catch((cause) => {
      if (cause instanceof VerificationError) throw cause
      throw fail(`its "start" threw: ${describeError(cause)}`, cause)
    })
    const running = await waitAtMost(startTimeout, work, () => {
      work.then(closeUnused, () => {})
      return fail(`its "start" has not settled after ${startTimeout} ms (option "startTimeout")`)
    })
    const why = await findUrlFault(
      running?.url,
      deployed ? 'the "url" of verifyPacts' : 'the "url" that its "start" returned',
    )
    if (why === undefined) return running
    await closeUnused(running)
    throw fail(why)
  }

  #describeLast(): string {
    return this.#lastAnswered === undefined
      ? 'it answered nothing since it started'
      : `it last answered "${this.#lastAnswered}"`
  }
}

async function findUrlFault(url: unknown, origin: string): Promise<string | undefined> {
  const read = readServiceUrl(String(url))
  if ('fault' in read) return `${origin} cannot be used: ${read.fault}`
  return (await isListening(read.url)) ? undefined : `nobody listens at ${read.url}, ${origin}`
}

/** A provider that will not be verified must not outlive the tests either. */
async function closeUnused(running: RunningProvider | undefined): Promise<void> {
  await Promise.resolve(running?.close?.()).catch(() => {})
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isListening(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80), timeout: CONNECT_TIMEOUT })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
    socket.once('timeout', () => socket.destroy(new Error('no answer')))
  })
}
