/** The trading service as the suite runs it: the product's own composition on a clock that the suite steers. */
import { editSourceAsTold } from './edit-source.ts'
import { obeyOrders } from './obey-orders.ts'
import { createSteeredClock } from './steered-clock.ts'

// Nothing of the product may be loaded before.
editSourceAsTold(process.env)
const { runServer } = await import('@platform/conventions/server')
const { composeTrading } = await import('../../providers/trading/src/compose.ts')
const { readTradingConfig } = await import('../../providers/trading/src/config.ts')

const clock = createSteeredClock(Number(process.env['CLOCK_AHEAD'] ?? 0))
await runServer({
  name: 'trading',
  port: 0,
  createApp: () => composeTrading(readTradingConfig(process.env), { clock: clock.now }),
})
obeyOrders(clock)
