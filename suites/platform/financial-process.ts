/** The financial service as the suite runs it: the product's own composition on a clock that the suite steers. */
import { editSourceAsTold } from './edit-source.ts'
import { obeyOrders } from './obey-orders.ts'
import { createSteeredClock } from './steered-clock.ts'

// Nothing of the product may be loaded before.
editSourceAsTold(process.env)
const { runServer } = await import('@platform/conventions/server')
const { composeFinancial } = await import('../../providers/financial/src/compose.ts')
const { readFinancialConfig } = await import('../../providers/financial/src/config.ts')

const clock = createSteeredClock(Number(process.env['CLOCK_AHEAD'] ?? 0))
await runServer({
  name: 'financial',
  port: 0,
  createApp: () => composeFinancial(readFinancialConfig(process.env), { clock: clock.now }),
})
obeyOrders(clock)
