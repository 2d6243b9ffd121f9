import { type Kysely, sql, type Transaction } from 'kysely'
import type { TradingTables } from '../store/tables/index.ts'
import type { VenueReportEvent } from '../store/tables/venue.ts'
import type { ExecutionReport } from './venue.ts'

/** What a report tells of an order. */
export type VenueEvent = { orderId: string } & VenueReportEvent

/** Numbers and keeps reports; until this transaction ends nobody else can, so that no number is seen before a lower one. */
export async function appendReports(
  tx: Transaction<TradingTables>,
  { events, at, ids }: { events: readonly VenueEvent[]; at: Date; ids: () => string },
): Promise<void> {
  if (events.length === 0) return
  const told = events.map(({ orderId, ...event }) => ({ execution_id: ids(), order_id: orderId, event }))
  await sql`
    with journal as (
      update venue_journal set last_sequence = last_sequence + ${told.length} returning last_sequence - ${told.length} as before
    )
    insert into venue_reports (sequence, execution_id, order_id, event, at)
    select journal.before + one.place, (one.report->>'execution_id')::uuid, (one.report->>'order_id')::uuid, one.report->'event', ${at}
    from journal, jsonb_array_elements(${JSON.stringify(told)}::jsonb) with ordinality as one (report, place)`.execute(
    tx,
  )
}

/** How many reports are read at once, at most. */
const most = 1_000

/** Reports after that sequence, oldest first. */
export async function readReports(
  db: Kysely<TradingTables>,
  { after, limit }: { after: number; limit: number },
): Promise<ExecutionReport[]> {
  const rows = await db
    .selectFrom('venue_reports')
    .selectAll()
    .where('sequence', '>', String(after))
    .orderBy('sequence')
    .limit(Math.min(limit, most))
    .execute()
  return rows.map(({ sequence, execution_id: executionId, order_id: orderId, at, event }) => ({
    sequence: Number(sequence),
    executionId,
    orderId,
    at,
    ...event,
  }))
}
