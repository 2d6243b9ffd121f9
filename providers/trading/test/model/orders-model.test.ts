import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startOrderDesk } from '../order-desk.ts'
import { histories, settleAll } from './commands.ts'
import { ModelAccount } from './model-account.ts'
import { openAccount } from './real-account.ts'

/** How many random histories; each in an account of its own. */
const runs = Number(process.env['MODEL_RUNS'] ?? 40)

test(`orders, fills and positions are as the model says in ${runs} random histories`, {
  timeout: runs * 5_000,
}, async () => {
  await using desk = await startOrderDesk()
  desk.market.set('INDEX', { bid: '87.4', ask: '87.6', last: '87.5' })
  const seen = { orders: 0, fills: 0 }
  await fc.assert(
    fc.asyncProperty(histories, async ({ steps }) => {
      const [model, real] = [new ModelAccount(), await openAccount(desk)]
      await fc.asyncModelRun(() => ({ model, real }), steps())
      await settleAll(model, real)
      seen.orders += model.orders.length
      for (const { fills } of model.holdings.values()) seen.fills += fills
    }),
    { numRuns: runs },
  )
  expect(seen.orders).toBeGreaterThan(runs)
  expect(seen.fills).toBeGreaterThan(runs)
})
