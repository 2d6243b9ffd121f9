import { Pool } from 'undici'

/** How the gateway reaches one service. Times in milliseconds. */
export type UpstreamOptions = {
  /** Scheme, host and port. */
  url: string
  /** Requests that may be under way at once; more wait for a free connection. Default 48. */
  connections?: number
  /** To connect, to answer, and between two parts of a body. */
  timeout: number
}

/** Opens the connections to one service; each carries one request at a time, so that a slow answer holds up no other. */
export function createUpstreamPool({ url, connections = 48, timeout }: UpstreamOptions): Pool {
  return new Pool(url, {
    connections,
    pipelining: 1,
    connect: { timeout },
    headersTimeout: timeout,
    bodyTimeout: timeout,
    // Below the 5 s after which Node's servers hang up: the side that reuses a connection must be the one that closes it.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
  })
}
