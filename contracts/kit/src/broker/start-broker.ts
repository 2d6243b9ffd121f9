import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { BrokerListenError } from './broker-listen-error.ts'
import type { Credentials } from './http/authorize.ts'
import { createApp } from './http/create-app.ts'
import { openStore } from './store/open-store.ts'
import { createAddressGuard } from './webhooks/address-guard.ts'
import { createDispatcher, type Wait } from './webhooks/create-dispatcher.ts'

/** How the embedded broker is started. */
export interface BrokerOptions {
  /** The one SQLite file; `:memory:` keeps nothing. */
  file: string
  /** 0 takes any free port. */
  port?: number
  /** Loopback unless said otherwise. */
  host?: string
  clock?: () => Date
  /** Makes the UUIDs of environments, deployments and webhooks. */
  createId?: () => string
  credentials?: Credentials
  /** The address that clients see, where a proxy hides it. */
  baseUrl?: string
  /** Bytes that a request's body may have: 20 MiB unless said otherwise. */
  bodyLimit?: number
  /** Host names, addresses and CIDR ranges of the internal network that webhooks may call. */
  webhookHosts?: string[]
  /** How a webhook's retry is waited for. */
  wait?: Wait
  /** Told of what is the broker's own fault; no secret is in it. */
  onError?(error: unknown): void
}

/** A broker that listens. */
export interface Broker {
  /** Without a slash at the end. */
  url: string
  /** Copies the broker's data to a new file while it runs. */
  backUp(file: string): void
  close(): Promise<void>
}

/**
 * Starts a Pact Broker that the official clients use unmodified: one process, one file.
 *
 * @throws BrokenStoreError, BrokerListenError
 */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const { file, port = 0, host = '127.0.0.1', clock = () => new Date(), credentials, baseUrl } = options
  const store = openStore(file, clock)
  const guard = createAddressGuard(options.webhookHosts ?? [])
  const { createId = randomUUID, onError = () => {}, wait = waitUnreferenced } = options
  const events = createDispatcher({ store, guard, clock, wait, createId, onError })
  const app = createApp({
    store,
    events,
    guard,
    createId,
    credentials,
    baseUrl: baseUrl?.replace(/\/$/, ''),
    bodyLimit: options.bodyLimit ?? 20 * 1024 * 1024,
    onError,
  })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    store.close()
    throw new BrokerListenError(host, port, error)
  }
  void events.resume()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a numeric address.')
  return {
    url: `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`,
    backUp: store.backUp,
    async close() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 1000).unref()
      await closed
      await events.close()
      store.close()
    },
  }
}

const waitUnreferenced: Wait = (milliseconds, callback) => {
  const timer = setTimeout(callback, milliseconds).unref()
  return () => clearTimeout(timer)
}
