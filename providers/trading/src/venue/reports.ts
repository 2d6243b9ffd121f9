import type { Kysely, Transaction } from 'kysely'
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
  const { last_sequence: last } = await tx
    .updateTable('venue_journal')
    .set(({ eb }) => ({ last_sequence: eb('last_sequence', '+', String(events.length)) }))
    .returning('last_sequence')
    .executeTakeFirstOrThrow()
  const first = Number(last) - events.length + 1
  await tx
    .insertInto('venue_reports')
    .values(
      events.map(({ orderId, ...event }, index) => ({
        sequence: first + index,
        execution_id: ids(),
        order_id: orderId,
        event: JSON.stringify(event),
        at,
      })),
    )
    .execute()
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
