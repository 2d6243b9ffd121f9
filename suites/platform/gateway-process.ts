/** The gateway as the suite runs it: the product's own app on a clock that the suite steers. */
import { editSourceAsTold } from './edit-source.ts'
import { obeyOrders } from './obey-orders.ts'
import { createSteeredClock } from './steered-clock.ts'

// Nothing of the product may be loaded before.
editSourceAsTold(process.env)
const { runServer } = await import('@platform/conventions/server')
const { createApp } = await import('../../consumers/gateway/src/app.ts')
const { readGatewayConfig } = await import('../../consumers/gateway/src/config.ts')

const clock = createSteeredClock(Number(process.env['CLOCK_AHEAD'] ?? 0))
await runServer({
  name: 'gateway',
  port: 0,
  createApp: () => createApp({ ...readGatewayConfig(process.env).app, clock: () => clock.now().getTime() }),
})
obeyOrders(clock)
