import {
  type AuthClientOptions,
  createAuthClient,
  createTokenCheck,
  type TokenCheckOptions,
} from '@platform/conventions/access-tokens'
import { health } from '@platform/conventions/health'
import { createServer, type LogLevel, type Server } from '@platform/conventions/server'
import type { RandomSource } from '@platform/conventions/trace-context'
import { gatewayOperations } from '@platform/schemas/gateway'
import { translateUpstreamFault } from './forwarding/upstream-fault.ts'
import { forwardOperations } from './routes/forwarded-operations.ts'
import { forwardOneSocket } from './routes/forwarded-socket.ts'
import { createUpstreamPool } from './upstreams/upstream-pool.ts'

/** What the gateway needs. Times in milliseconds, sizes in bytes. */
export type GatewayOptions = {
  auth: Omit<AuthClientOptions, 'timeout'>
  financial: { url: string }
  trading: { url: string }
  /** Who must have issued an access token, and for whom. */
  issuer: string
  audience: string
  /** Tokens whose signature is remembered. Default 10,000. */
  tokenCacheSize?: number
  /** Of a request, where the operation does not say more. Default 64 KB. */
  bodyLimit?: number
  /** Until an upstream's answer must have begun, and between two parts of it. Default 5,000. */
  upstreamTimeout?: number
  /** Requests under way to one upstream. Default 48. */
  upstreamConnections?: number
  /** WebSockets open at once. Default 10,000. */
  webSocketLimit?: number
  /** Addresses of proxies in front whose `X-Forwarded-*` are believed. Default none. */
  trustProxy?: string[]
  logLevel?: LogLevel
  /** Milliseconds since 1970. */
  clock?: () => number
  random?: RandomSource
  schedule?: TokenCheckOptions['schedule']
}

/** Builds the gateway; it reads keys and revocations before it is ready, and never listens by itself. */
export function createApp(options: GatewayOptions): Server {
  const { bodyLimit = 64 * 1024, upstreamTimeout = 5_000, upstreamConnections = 48, clock = Date.now } = options
  const { webSocketLimit = 10_000 } = options
  const app = createServer({
    bodyLimit,
    trustProxy: options.trustProxy ?? false,
    translators: [translateUpstreamFault],
    ...(options.logLevel !== undefined && { logLevel: options.logLevel }),
    ...(options.random !== undefined && { random: options.random }),
  })
  const auth = createAuthClient(options.auth)
  const limits = { connections: upstreamConnections, timeout: upstreamTimeout }
  const upstreams = {
    '/auth': createUpstreamPool({ url: options.auth.url, ...limits }),
    '/financial': createUpstreamPool({ url: options.financial.url, ...limits }),
    '/trading': createUpstreamPool({ url: options.trading.url, ...limits }),
  } as const
  const tokenCheck = createTokenCheck({
    auth,
    issuer: options.issuer,
    audience: options.audience,
    cacheSize: options.tokenCacheSize,
    clock,
    schedule: options.schedule,
    onError: (error) => app.log.warn({ err: error }, 'auth could not be read'),
  })

  // Auth alone: without it no token can be checked. Without another service the rest of the platform is still served.
  app.register(health, { checks: { auth: auth.checkAlive, ...tokenCheck.readiness } })
  for (const [prefix, upstream] of Object.entries(upstreams)) {
    const { guards } = tokenCheck
    forwardOperations(app, { operations: gatewayOperations, prefix, upstream, within: upstreamTimeout, guards })
  }
  forwardOneSocket(app, {
    path: '/trading/stream',
    upstream: { url: options.trading.url, path: '/stream' },
    within: upstreamTimeout,
    limit: webSocketLimit,
  })
  app.addHook('onReady', tokenCheck.start)
  app.addHook('onClose', async () => {
    tokenCheck.stop()
    await Promise.all([auth.close(), ...Object.values(upstreams).map((pool) => pool.destroy())])
  })
  return app
}
