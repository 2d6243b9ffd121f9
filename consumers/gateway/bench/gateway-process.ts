import { createServer } from '@platform/conventions/server'
import { gatewayOperations } from '@platform/schemas/gateway'
import { createApp } from '../src/app.ts'
import { translateUpstreamFault } from '../src/forwarding/upstream-fault.ts'
import { forwardOperations } from '../src/routes/forwarded-operations.ts'
import { createUpstreamPool } from '../src/upstreams/upstream-pool.ts'
import { audience, issuer } from './tokens.ts'

/** The gateway as it is, and beside it, in the same process and as configured, one that checks no token. */
const url = process.argv[2] ?? ''
const limits = { connections: 48, timeout: 5_000 }

const auth = { url, clientId: 'gateway', clientSecret: 'bench' }
const checked = createApp({ auth, financial: { url }, trading: { url }, issuer, audience })
const unchecked = createServer({ translators: [translateUpstreamFault] })
forwardOperations(unchecked, {
  operations: gatewayOperations,
  prefix: '/auth',
  upstream: createUpstreamPool({ url, ...limits }),
  within: limits.timeout,
  guards: () => [],
})

process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.(user + system)
})
process.on('disconnect', () => process.exit())
process.send?.({
  checked: await checked.listen({ port: 0, host: '127.0.0.1' }),
  unchecked: await unchecked.listen({ port: 0, host: '127.0.0.1' }),
})
