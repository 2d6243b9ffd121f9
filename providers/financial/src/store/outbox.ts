import type { Selectable, Transaction } from 'kysely'
import type { OutboxTable } from './tables/delivery.ts'
import type { FinancialTables } from './tables/index.ts'

export type OutboxRow = Selectable<OutboxTable>

/** A call to the provider that must be made, in the transaction that makes it necessary. */
export async function enqueue(
  trx: Transaction<FinancialTables>,
  call: { id: string; tenantId: string; kind: OutboxRow['kind']; sourceId: string; traceId: string | null; now: Date },
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
