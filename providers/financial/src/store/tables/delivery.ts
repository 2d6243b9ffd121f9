import type { Generated } from 'kysely'
import type { ProviderEvent } from '../../gocardless/payment-provider.ts'
import type { Json, Timestamp } from './column.ts'

export type IdempotencyKeysTable = {
  tenant_id: string
  operation: string
  key: string
  /** SHA-256 of what was asked. */
  request_hash: Buffer
  /** The body's JSON, byte for byte; null while the first request is under way. */
  answer: string | null
  /** Fixed before anything happens, so that a repeated attempt makes the same thing. */
  resource_id: string
  created_at: Timestamp
}

export type OutboxTable = {
  id: string
  tenant_id: string
  kind: 'create_payment' | 'create_refund' | 'cancel_mandate'
  source_id: string
  attempts: Generated<number>
  next_attempt_at: Timestamp
  last_error: string | null
  trace_id: string | null
  created_at: Timestamp
  done_at: Timestamp | null
  dead_at: Timestamp | null
}

export type ProviderEventsTable = {
  id: string
  event: Json<ProviderEvent>
  received_at: Timestamp
  attempts: Generated<number>
  next_attempt_at: Timestamp
  handled_at: Timestamp | null
  outcome: string | null
}

/** One row: up to when events were read. */
export type ProviderCursorTable = { singleton: boolean; since: Timestamp }

/** What was undone, and why. */
export type CompensationsTable = {
  id: string
  tenant_id: string
  kind: string
  source_id: string
  reason: string
  created_at: Timestamp
}
