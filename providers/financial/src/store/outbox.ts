import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { OutboxTable } from './tables/delivery.ts'
import type { FinancialTables } from './tables/index.ts'

/** A call to the provider that is to be made. */
export type OutboxCall = Selectable<OutboxTable>

/** Leaves a call to the outbox, in the transaction that makes it necessary. */
export async function enqueue(
  trx: Transaction<FinancialTables>,
  call: { id: string; tenantId: string; kind: OutboxCall['kind']; sourceId: string; traceId: string | null; now: Date },
): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: call.id,
      tenant_id: call.tenantId,
      kind: call.kind,
      source_id: call.sourceId,
      next_attempt_at: call.now,
      last_error: null,
      trace_id: call.traceId,
      created_at: call.now,
      done_at: null,
      dead_at: null,
    })
    .execute()
}

/**
 * Takes calls that are due, and counts the attempt before it is made. Until `until` nobody else takes them: should this
 * process end meanwhile, they are made again then, with the same key. Refunds of one payment go one after the other, for
 * each tells the total so far.
 */
export async function claimCalls(
  db: Kysely<FinancialTables>,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<OutboxCall[]> {
  const { rows } = await sql<OutboxCall>`
    with due as materialized (
      select id from outbox as candidate
      where done_at is null and dead_at is null and next_attempt_at <= ${now}
        and (kind <> 'create_refund' or not exists (
          select from refunds as own
          join refunds as earlier on earlier.payment_id = own.payment_id and earlier.id < own.id
          join outbox as before on before.kind = 'create_refund' and before.source_id = earlier.id
          where own.id = candidate.source_id and before.done_at is null))
      order by next_attempt_at, id limit ${limit} for update skip locked
    )
    update outbox set attempts = attempts + 1, next_attempt_at = ${until}
    from due where outbox.id = due.id returning outbox.*`.execute(db)
  return rows
}

/** Marks a call as made, and tells whether it was not yet. */
export async function finishCall(trx: Transaction<FinancialTables>, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({ done_at: at, last_error: null, dead_at: null })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Tries again later, or never again from `deadAt` on; nothing when another attempt has begun meanwhile. */
export async function postponeCall(
  db: Kysely<FinancialTables>,
  { id, attempts }: OutboxCall,
  { next, error, deadAt }: { next: Date; error: string; deadAt: Date | null },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_attempt_at: next, last_error: error, dead_at: deadAt })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('done_at', 'is', null)
    .execute()
}

/** Takes back a call that was never made, and tells whether that is so. */
export async function withdrawCall(
  trx: Transaction<FinancialTables>,
  { kind, sourceId, at }: { kind: OutboxCall['kind']; sourceId: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('outbox')
    .set({ done_at: at, last_error: 'withdrawn before it was made' })
    .where('kind', '=', kind)
    .where('source_id', '=', sourceId)
    .where('attempts', '=', 0)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
