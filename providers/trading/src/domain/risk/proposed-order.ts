import type { components } from '@platform/schemas/trading'
import type { Instrument } from '../../market/market-data.ts'
import type { Decimal } from '../decimal/index.ts'

type Schemas = components['schemas']

/** An order, or what one shall be replaced with, that nobody has accepted yet. */
export type ProposedOrder = {
  instrument: Instrument
  side: Schemas['Side']
  type: Schemas['OrderType']
  /** The whole, filled parts included. */
  quantity: Decimal
  /** Of an order that is replaced; zero of a new one. */
  filled: Decimal
  /** Of a limit order. */
  price: Decimal | undefined
  /** The order whose place it takes; what that one has reserved is not counted beside it. */
  replaces?: string
}
