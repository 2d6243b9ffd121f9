import type { AnyServer } from '@platform/conventions/server'
import { forwardSocket } from '../forwarding/forward-socket.ts'
import { createOpenSockets } from '../forwarding/open-sockets.ts'
import { takeUpgrades } from '../forwarding/upgrades.ts'

/** Which WebSocket is forwarded, and where to. */
export type SocketForwarding = {
  /** Where clients open it. */
  path: string
  /** Scheme, host and port of who serves it, and the path there. */
  upstream: { url: string; path: string }
  /** Milliseconds until it must be open or refused. */
  within: number
  /** Open at once. */
  limit: number
}

/** Milliseconds that whoever serves it gets to close it in words when the gateway stops. */
const stopWithin = 1_000

/** Registers the one WebSocket that is forwarded. */
export function forwardOneSocket(app: AnyServer, { path, upstream, within, limit }: SocketForwarding): void {
  const sockets = createOpenSockets(limit)
  takeUpgrades(app, path)
  app.register((scope, _options, done) => {
    const handler = forwardSocket({ upstream: upstream.url, path: upstream.path, within, sockets })
    scope.route({ method: 'GET', url: path, exposeHeadRoute: false, handler })
    done()
  })
  // Before the server closes: it waits for connections, and does not count these among those that it may end.
  app.addHook('preClose', () => sockets.end(stopWithin))
}
