import type { components } from '@platform/schemas/trading'
import type { Generated } from 'kysely'
import type { Bigint, DateText, Json, Numeric, NumericFromZero, Timestamp } from './column.ts'

type Schemas = components['schemas']

/** An order is its own reservation: what it may still execute counts against the limits as long as it is working. */
export type OrdersTable = {
  id: string
  tenant_id: string
  client_order_id: string
  symbol: string
  side: Schemas['Side']
  type: Schemas['OrderType']
  time_in_force: Schemas['TimeInForce']
  /** The whole, filled parts included. */
  quantity: Numeric
  price: Numeric | null
  status: Schemas['OrderStatus']
  filled_quantity: NumericFromZero
  /** Σ quantity × price of its fills. */
  filled_value: NumericFromZero
  /** What the venue was asked to replace it with, and has not answered. Its leaves are those of the greater quantity. */
  pending_quantity: Numeric | null
  pending_price: Numeric | null
  denial: Json<Schemas['Denial']> | null
  rejection: string | null
  strategy_id: string | null
  strategy_version: number | null
  version: Generated<number>
  /** Null: it surely is not at the venue. */
  submitted_at: Timestamp | null
  /** When the venue first said anything of it. */
  acknowledged_at: Timestamp | null
  /** When the venue is asked about it, should it still be pending. */
  reconcile_at: Timestamp | null
  reconcile_attempts: Generated<number>
  created_at: Timestamp
  updated_at: Timestamp
}

/** Which status may follow which; a trigger refuses any other change. */
export type OrderTransitionsTable = {
  from_status: Schemas['OrderStatus']
  to_status: Schemas['OrderStatus']
}

/** Append-only. */
export type FillsTable = {
  id: string
  tenant_id: string
  order_id: string
  execution_id: string
  symbol: string
  side: Schemas['Side']
  quantity: Numeric
  price: Numeric
  fee: Numeric
  liquidity: Schemas['Liquidity']
  /** What it earned by what it closed, before its fee. */
  realised: Numeric
  /** The position's, which it made. */
  position_version: number
  at: Timestamp
}

/** The fold of the fills of an instrument. */
export type PositionsTable = {
  tenant_id: string
  symbol: string
  /** Below zero when it was sold short. */
  quantity: Numeric
  /** Of what is held, at its opening prices; signed as the quantity is. */
  cost: Numeric
  /** Before fees. */
  realised: Numeric
  fees: Numeric
  /** Counts its fills. */
  version: number
  updated_at: Timestamp
}

/** What the fills of a day earned, by UTC and the venue's clock. */
export type DailyResultsTable = {
  tenant_id: string
  day: DateText
  realised: Numeric
  fees: Numeric
}

/** Every report of the venue that was dealt with, once. */
export type ExecutionInboxTable = {
  execution_id: string
  sequence: Bigint
  order_id: string
  /** `late`: overtaken by others, nothing to change. `refused`: it cannot be true by our books; people have to look at it. */
  outcome: 'applied' | 'late' | 'refused'
  reason: string | null
  report: Json<Record<string, unknown>> | null
  taken_at: Timestamp
  /** When it was logged that it was refused. */
  told_at: Timestamp | null
}

/** Up to where the venue's reports were dealt with. */
export type VenueCursorTable = { only: Generated<boolean>; after: Bigint }
