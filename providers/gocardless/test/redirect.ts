import { Agent, type AgentOptions } from 'node:https'
import type { Duplex } from 'node:stream'

/** Leads a client that knows no other address than GoCardless' to this machine. */
export class Redirect extends Agent {
  readonly #port: number

  constructor(port: number, ca: string) {
    super({ keepAlive: true, ca })
    this.#port = port
  }

  override createConnection(options: AgentOptions, callback?: (error: Error | null, stream: Duplex) => void) {
    return super.createConnection({ ...options, host: '127.0.0.1', port: this.#port }, callback)
  }
}
