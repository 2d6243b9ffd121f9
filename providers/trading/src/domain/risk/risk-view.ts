import type { components } from '@platform/schemas/trading'
import type { Decimal } from '../decimal/index.ts'
import type { Limits } from './limits.ts'
import type { ProposedOrder } from './proposed-order.ts'

type Schemas = components['schemas']

/** What one instrument means to an account. */
export type Holding = {
  /** Below zero when sold short. */
  position: Decimal
  /** Of what is held, at its opening prices, signed as the position is. */
  cost: Decimal
  /** What working orders may still buy. */
  buys: Decimal
  /** What working orders may still sell. */
  sells: Decimal
  /** The last price; undefined when there was none yet. */
  mark: Decimal | undefined
}

/** All that the rules look at, read once under the account's lock. */
export type RiskView = {
  state: Schemas['TradingStateName']
  limits: Limits
  /** By symbol: all that is held or worked, and the proposed order's own. */
  holdings: ReadonlyMap<string, Holding>
  /** Realised since midnight UTC, fees taken off. */
  realisedToday: Decimal
  /** Orders accepted within the seconds of the order rate. */
  recentOrders: number
}

/** What is wrong with an order; undefined when nothing is. */
export type Rule = (order: ProposedOrder, view: RiskView) => Schemas['Denial'] | undefined
