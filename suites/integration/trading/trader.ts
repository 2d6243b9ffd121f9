import { randomUUID } from 'node:crypto'
import type { components } from '@platform/schemas/trading'
import { wideLimits } from '../../../providers/trading/src/domain/risk/test/a-view.ts'
import type { Device } from '../auth/people.ts'

type Schemas = components['schemas']

/** Somebody who trades, through the gateway. */
export type Trader = ReturnType<typeof createTrader>

/** An order of 10 ACME, unless told; its price makes it a limit order that rests until it is crossed. */
export function someOrder(change: Partial<Schemas['NewOrder']> = {}): Schemas['NewOrder'] {
  const limit = change.price !== undefined
  return {
    clientOrderId: randomUUID(),
    symbol: 'ACME',
    side: 'buy',
    type: limit ? 'limit' : 'market',
    timeInForce: limit ? 'GTC' : 'IOC',
    quantity: '10',
    ...change,
  }
}

export function createTrader({ person, call, expect }: Device) {
  const items = async <Item>(id: 'listOrders' | 'listFills', query: Record<string, string>) =>
    (await expect(200, id, { query: { limit: 200, ...query } })).body.items as Item[]
  return {
    tenantId: person.tenantId,
    call,
    expect,
    /** Places it, and answers what it is by then. */
    place: async (change?: Partial<Schemas['NewOrder']>) =>
      (await expect(201, 'placeOrder', { body: someOrder(change) })).body,
    cancel: async (orderId: string) => (await expect(200, 'cancelOrder', { path: { orderId } })).body,
    replace: async (orderId: string, change: Schemas['OrderChange']) =>
      (await expect(200, 'replaceOrder', { path: { orderId }, body: change })).body,
    order: async (orderId: string) => (await expect(200, 'getOrder', { path: { orderId } })).body,
    orders: (query: Record<string, string> = {}) => items<Schemas['Order']>('listOrders', query),
    /** The first first. */
    fills: async (query: Record<string, string> = {}) =>
      (await items<Schemas['Fill']>('listFills', query)).toReversed(),
    position: async (symbol = 'ACME') => (await expect(200, 'getPosition', { path: { symbol } })).body,
    account: async () => (await expect(200, 'getAccount')).body,
    /** These limits, and else none that is ever reached. */
    limit: async (limits: Partial<Schemas['NewRiskLimits']> = {}) =>
      (await expect(200, 'setRiskLimits', { headers: { 'if-match': '*' }, body: { ...wideLimits, ...limits } })).body,
    switchTo: async (state: Schemas['TradingStateName']) =>
      (await expect(200, 'setTradingState', { body: { state, reason: 'Drill' } })).body,
  }
}
