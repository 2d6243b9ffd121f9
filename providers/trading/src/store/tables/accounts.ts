import type { components } from '@platform/schemas/trading'
import type { Generated } from 'kysely'
import type { Bigint, BigintFromZero, Json, Timestamp } from './column.ts'

type Schemas = components['schemas']

/** One of each tenant; its row is the lock under which orders are checked and everything of the account is changed. */
export type AccountsTable = {
  tenant_id: string
  /** Of the last event. */
  event_sequence: BigintFromZero
  trading_state: Generated<Schemas['TradingStateName']>
  state_reason: string | null
  state_changed_by: string | null
  state_changed_at: Timestamp | null
  state_version: Generated<number>
  /** When the dead man's timer runs out. */
  halts_at: Timestamp | null
  /** Null: the service's own. */
  limits: Json<Schemas['NewRiskLimits']> | null
  limits_version: Generated<number>
  limits_updated_at: Timestamp | null
  created_at: Timestamp
}

/** Everything that happened in an account, in order; what the stream tells and resumes from. */
export type AccountEventsTable = {
  tenant_id: string
  sequence: Bigint
  /** Of the stream's message. */
  type: 'order' | 'fill' | 'position' | 'trading_state'
  payload: Json<Record<string, unknown>>
  at: Timestamp
}
