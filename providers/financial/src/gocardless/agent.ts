import { Agent, type AgentOptions } from 'node:https'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Where connections go and how long they may take. */
export type AgentConfig = {
  /** Somebody who stands in for GoCardless; GoCardless itself when undefined. */
  url?: URL | undefined
  /** PEM of the authority that vouches for them, when it is not a public one. */
  ca?: string | undefined
  /** Milliseconds without a byte until a connection is given up. */
  idle: number
  /** Milliseconds that one request may occupy a connection, however busy. */
  busy: number
}

/**
 * Connections for the official client, which takes an agent but neither a URL nor a time-out: a request that hangs would
 * hang for ever. Whoever stands in for GoCardless is reached over TLS with a certificate for GoCardless' name, or, by an
 * `http:` URL, in the clear.
 */
export class GoCardlessAgent extends Agent {
  readonly #config: AgentConfig
  readonly #timers = new WeakMap<Duplex, NodeJS.Timeout>()

  constructor(config: AgentConfig) {
    // Without a limit on connections: a socket that goes from one waiting request to the next is not announced.
    const options: AgentOptions = { keepAlive: true, timeout: config.idle }
    super(config.ca === undefined ? options : { ...options, ca: config.ca })
    this.#config = config
  }

  /**
   * Hands a socket out once it is connected. Before that, a refused connection would be two errors to a request that has
   * begun to write, and the client's got 11 takes the first for a failure and the second for a reason to try again: what
   * it then throws nobody can catch.
   */
  override createConnection(
    options: AgentOptions,
    callback: (error: Error | null, stream?: Duplex) => void,
  ): undefined {
    const { socket, connected } = this.#connect(options)
    socket.setTimeout(this.#config.idle)
    socket.on('timeout', () => giveUp(socket, `no byte for ${this.#config.idle} ms`))
    socket.once('close', () => clearTimeout(this.#timers.get(socket)))
    this.#begin(socket)
    socket.once('error', callback)
    socket.once(connected, () => {
      socket.off('error', callback)
      callback(null, socket)
    })
  }

  override keepSocketAlive(socket: Duplex): ReturnType<Agent['keepSocketAlive']> {
    clearTimeout(this.#timers.get(socket))
    // Typed as void; Node keeps the socket when it is true.
    return super.keepSocketAlive(socket)
  }

  override reuseSocket(...[socket, request]: Parameters<Agent['reuseSocket']>): void {
    super.reuseSocket(socket, request)
    this.#begin(socket)
  }

  #connect(options: AgentOptions): { socket: Socket; connected: 'connect' | 'secureConnect' } {
    const { url } = this.#config
    const host = url?.hostname.replace(/^\[(.*)\]$/, '$1')
    if (host !== undefined && url?.protocol === 'http:') {
      return { socket: connect({ host, port: Number(url.port || 80), noDelay: true }), connected: 'connect' }
    }
    // The client has asked for GoCardless by name, and the certificate must say so.
    const elsewhere = host === undefined ? {} : { host, port: Number(url?.port || 443) }
    return { socket: super.createConnection({ ...options, ...elsewhere }) as Socket, connected: 'secureConnect' }
  }

  #begin(socket: Duplex): void {
    const { busy } = this.#config
    clearTimeout(this.#timers.get(socket))
    this.#timers.set(
      socket,
      setTimeout(() => giveUp(socket, `not done after ${busy} ms`), busy),
    )
  }
}

function giveUp(socket: Duplex, why: string): void {
  socket.destroy(Object.assign(new Error(`The payment provider took too long: ${why}`), { code: 'ETIMEDOUT' }))
}
