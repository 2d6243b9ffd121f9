import { createServer } from '@platform/conventions/server'
import { gatewayOperations } from '@platform/schemas/gateway'
import { onTestFinished } from 'vitest'
import { translateUpstreamFault } from '../src/forwarding/upstream-fault.ts'
import { forwardOperations } from '../src/routes/forwarded-operations.ts'
import { createUpstreamPool } from '../src/upstreams/upstream-pool.ts'

type ForwarderOptions = {
  upstream: string
  prefix?: string
  timeout?: number
  connections?: number
  trustProxy?: string[]
}

/** Listens as the gateway would for one service's operations, auth's by default, without any check of tokens; answers its URL. */
export async function startForwarder({
  upstream,
  prefix = '/auth',
  timeout = 2_000,
  connections = 2,
  trustProxy = [],
}: ForwarderOptions): Promise<string> {
  const app = createServer({ translators: [translateUpstreamFault], trustProxy })
  const pool = createUpstreamPool({ url: upstream, timeout, connections })
  forwardOperations(app, {
    operations: gatewayOperations,
    prefix,
    upstream: pool,
    within: timeout,
    guards: () => [],
  })
  onTestFinished(async () => {
    app.server.closeAllConnections()
    await app.close()
    await pool.destroy()
  })
  return app.listen({ port: 0, host: '127.0.0.1' })
}
