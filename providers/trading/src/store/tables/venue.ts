import type { components } from '@platform/schemas/trading'
import type { ColumnType } from 'kysely'
import type { ExecutionReport } from '../../venue/venue.ts'
import type { Bigint, BigintFromZero, Json, Numeric, NumericFromZero, Timestamp } from './column.ts'

/** Of the simulated exchange, one of each instrument; its row is the lock under which the instrument is traded. */
export type VenueBooksTable = {
  symbol: string
  /** Of the last order that was placed, or lost its place. */
  last_priority: BigintFromZero
  /** By quote, then by level: what of the market maker's was taken. */
  taken: ColumnType<Record<string, Record<string, string>>, string | undefined, string>
}

/** Every order that the exchange has heard of. */
export type VenueOrdersTable = {
  order_id: string
  account: string
  symbol: string
  side: components['schemas']['Side']
  quantity: Numeric
  price: Numeric | null
  filled: NumericFromZero
  status: 'working' | 'filled' | 'cancelled' | 'expired' | 'rejected'
  /** At one price the lower is first. */
  priority: Bigint
}

/** What a report tells beside its number, order and time. */
export type VenueReportEvent = EventOf<ExecutionReport>

type EventOf<Report> = Report extends ExecutionReport
  ? Omit<Report, 'sequence' | 'executionId' | 'orderId' | 'at'>
  : never

/** What the exchange told, in order. */
export type VenueReportsTable = {
  sequence: Bigint
  execution_id: string
  order_id: string
  event: Json<VenueReportEvent>
  at: Timestamp
}

/** The number of the last report: one row. */
export type VenueJournalTable = { single: boolean; last_sequence: Bigint }
