import type { components } from '@platform/schemas/trading'
import { type Decimal, decimal, zero } from '../../decimal/index.ts'
import { readLimits } from '../limits.ts'
import type { ProposedOrder } from '../proposed-order.ts'
import type { Holding, RiskView } from '../risk-view.ts'

type Schemas = components['schemas']

/** Limits that nothing reaches. */
export const wideLimits: Schemas['NewRiskLimits'] = {
  maxOrderQuantity: '999999999999',
  maxOrderNotional: '999999999999',
  maxPosition: '999999999999',
  collarBasisPoints: 10_000,
  maxDailyLoss: '999999999999',
  orderRate: { orders: 100_000, seconds: 1 },
  buyingPower: '999999999999',
}

/** Decimals in text, as a test writes them; `mark: null` is none. */
export type GivenHolding = Partial<Record<Exclude<keyof Holding, 'mark'>, string>> & { mark?: string | null }

/** What an account holds of an instrument: nothing but a mark of 100, unless told. */
export function aHolding({ mark = '100', ...given }: GivenHolding = {}): Holding {
  const read = (text: string | undefined): Decimal => (text === undefined ? zero : decimal(text))
  return {
    position: read(given.position),
    cost: read(given.cost),
    buys: read(given.buys),
    sells: read(given.sells),
    mark: mark === null ? undefined : decimal(mark),
  }
}

export type GivenView = {
  state?: RiskView['state']
  limits?: Partial<Schemas['NewRiskLimits']>
  holdings?: Record<string, GivenHolding>
  realisedToday?: string
  recentOrders?: number
}

/** An account that has done nothing and may do anything, unless told. */
export function aView({
  state = 'active',
  limits = {},
  holdings = {},
  realisedToday = '0',
  recentOrders = 0,
}: GivenView = {}): RiskView {
  return {
    state,
    limits: readLimits({ ...wideLimits, ...limits }),
    holdings: new Map(Object.entries({ ACME: {}, ...holdings }).map(([symbol, given]) => [symbol, aHolding(given)])),
    realisedToday: decimal(realisedToday),
    recentOrders,
  }
}

export type GivenOrder = {
  side?: Schemas['Side']
  quantity?: string
  filled?: string
  /** Null: a market order. */
  price?: string | null
  replaces?: string
}

/** A limit order to buy 10 ACME at 100, unless told. */
export function anOrder({
  side = 'buy',
  quantity = '10',
  filled = '0',
  price = '100',
  replaces,
}: GivenOrder = {}): ProposedOrder {
  return {
    instrument: {
      symbol: 'ACME',
      name: 'Acme',
      currency: 'EUR',
      tickSize: '0.01',
      lotSize: '0.001',
      maximumQuantity: '1000000',
    },
    side,
    type: price === null ? 'market' : 'limit',
    quantity: decimal(quantity),
    filled: decimal(filled),
    price: price === null ? undefined : decimal(price),
    ...(replaces !== undefined && { replaces }),
  }
}
