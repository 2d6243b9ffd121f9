import type { components } from '@platform/schemas/trading'
import { v7 } from 'uuid'
import { wideLimits } from '../src/domain/risk/test/a-view.ts'
import type { Caller, TestTrading } from './start-trading.ts'

type Schemas = components['schemas']

/** Gives an account these limits, and else none that is ever reached. */
export async function limitRisk(
  { call }: Pick<TestTrading, 'call'>,
  limits: Partial<Schemas['NewRiskLimits']>,
  caller?: Caller,
): Promise<void> {
  await call('put', '/risk-limits', caller)
    .set('if-match', '*')
    .send({ ...wideLimits, ...limits })
    .expect(200)
}

/** An order of 10 ACME, unless told; its price makes it a limit order that rests until it is crossed. */
export function someOrder(change: Partial<Schemas['NewOrder']> = {}): Schemas['NewOrder'] {
  return {
    clientOrderId: v7(),
    symbol: 'ACME',
    side: 'buy',
    type: change.price === undefined ? 'market' : 'limit',
    timeInForce: change.price === undefined ? 'IOC' : 'GTC',
    quantity: '10',
    ...change,
  }
}

/** Places it, and answers what became of it. */
export async function place(
  { call }: Pick<TestTrading, 'call'>,
  change: Partial<Schemas['NewOrder']> = {},
  caller?: Caller,
): Promise<Schemas['Order']> {
  const { body } = await call('post', '/orders', caller).send(someOrder(change)).expect(201)
  return body
}

/** Quotes ACME around a last price: a cent below and above it, without end. */
export function quote({ market }: Pick<TestTrading, 'market'>, last: number, symbol = 'ACME'): void {
  market.set(symbol, { bid: (last - 0.01).toFixed(2), ask: (last + 0.01).toFixed(2), last: last.toFixed(2) })
}
