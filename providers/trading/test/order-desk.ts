import type { components } from '@platform/schemas/trading'
import { createScriptedVenue, type ScriptedVenue } from './scripted-venue.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

type Schemas = components['schemas']

/** The service before a venue that says only what the test has it say; ACME is quoted at 99.99 and 100.01. */
export type OrderDesk = Omit<TestTrading, 'venue'> & {
  venue: ScriptedVenue
  /** Places a limit order for 10 ACME at 100, or as told; answers it. */
  place: (order?: Partial<Schemas['NewOrder']>) => Promise<Schemas['Order']>
  read: (orderId: string) => Promise<Schemas['Order']>
  cancel: (orderId: string) => Promise<Schemas['Order']>
  replace: (orderId: string, change: Schemas['OrderChange']) => Promise<Schemas['Order']>
  position: (symbol?: string) => Promise<Schemas['Position']>
}

export async function startOrderDesk(): Promise<OrderDesk> {
  const venue = createScriptedVenue()
  const trading = await startTrading({ venue })
  trading.market.set('ACME', { bid: '99.99', ask: '100.01', last: '100' })
  let placed = 0
  return Object.assign(trading, {
    venue,
    place: async (order: Partial<Schemas['NewOrder']> = {}) => {
      const { body } = await trading
        .call('post', '/orders')
        .send(aLimitOrder({ clientOrderId: `order-${placed++}`, ...order }))
        .expect(201)
      return body
    },
    read: async (orderId: string) => (await trading.call('get', `/orders/${orderId}`).expect(200)).body,
    cancel: async (orderId: string) => (await trading.call('post', `/orders/${orderId}/cancel`).expect(200)).body,
    replace: async (orderId: string, change: Schemas['OrderChange']) =>
      (await trading.call('post', `/orders/${orderId}/replace`).send(change).expect(200)).body,
    position: async (symbol = 'ACME') => (await trading.call('get', `/positions/${symbol}`).expect(200)).body,
  })
}

export function aLimitOrder(order: Partial<Schemas['NewOrder']> = {}): Schemas['NewOrder'] {
  return {
    clientOrderId: 'an-order',
    symbol: 'ACME',
    side: 'buy',
    type: 'limit',
    timeInForce: 'GTC',
    quantity: '10',
    price: '100',
    ...order,
  }
}
