import type { operations } from '@platform/schemas/trading'
import type { Prepared } from '../../every-status/prepared.ts'
import { type Arrange, bodies } from '../arrange.ts'

/** As many as one may have of something. */
const most = { backtests: 4, tickets: 10 }

/** For each operation that knows 409 a request that is right, while the state of things is not. */
export const conflicts: Readonly<Partial<Record<keyof operations, (arrange: Arrange) => Promise<Prepared>>>> = {
  placeOrder: async ({ order }) => ({ body: { ...bodies.order(), clientOrderId: (await order()).clientOrderId } }),
  cancelOrder: async ({ order, expect }) => {
    const path = { orderId: (await order()).id }
    await expect(200, 'cancelOrder', { path })
    return { path }
  },
  replaceOrder: async ({ order, expect }) => {
    const path = { orderId: (await order()).id }
    await expect(200, 'cancelOrder', { path })
    return { path, body: { price: '98' } }
  },
  createStrategy: async ({ strategy }) => ({ body: { ...bodies.strategy(), name: (await strategy()).name } }),
  addStrategyVersion: async ({ fullStrategy }) => ({
    path: { strategyId: (await fullStrategy()).id },
    body: bodies.version,
  }),
  startStrategy: async ({ runningStrategy }) => ({
    path: { strategyId: (await runningStrategy()).id },
    body: { version: 1 },
  }),
  stopStrategy: async ({ strategy }) => ({ path: { strategyId: (await strategy()).id } }),
  startBacktest: async ({ newcomer }) => {
    const { arrange, token } = await newcomer()
    for (let running = 0; running < most.backtests; running += 1) await arrange.runningBacktest()
    return { token, body: bodies.backtest((await arrange.strategy()).id) }
  },
  cancelBacktest: async ({ finishedBacktest }) => ({ path: { backtestId: (await finishedBacktest()).id } }),
  createStreamTicket: async ({ newcomer }) => {
    const { arrange, token } = await newcomer()
    for (let ticket = 0; ticket < most.tickets; ticket += 1) await arrange.expect(201, 'createStreamTicket')
    return { token }
  },
}
