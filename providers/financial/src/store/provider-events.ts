import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { ProviderEvent } from '../gocardless/payment-provider.ts'
import type { ProviderEventsTable } from './tables/delivery.ts'
import type { FinancialTables } from './tables/index.ts'

export type ReceivedEvent = Selectable<ProviderEventsTable>

/** Keeps events that came in, in one statement; those that came before stay as they are. */
export async function keepEvents(
  db: Kysely<FinancialTables>,
  events: readonly ProviderEvent[],
  at: Date,
): Promise<void> {
  if (events.length === 0) return
  await sql`
    insert into provider_events (id, event, received_at, next_attempt_at)
    select event ->> 'id', event, ${at}, ${at} from jsonb_array_elements(${JSON.stringify(events)}::jsonb) as event
    on conflict (id) do nothing`.execute(db)
}

/** Takes one event that is due; nobody else gets it until the transaction ends. */
export async function takeEvent(trx: Transaction<FinancialTables>, now: Date): Promise<ReceivedEvent | undefined> {
  return trx
    .selectFrom('provider_events')
    .selectAll()
    .where('handled_at', 'is', null)
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function finishEvent(
  trx: Transaction<FinancialTables>,
  id: string,
  { outcome, at }: { outcome: string; at: Date },
): Promise<void> {
  await trx.updateTable('provider_events').set({ outcome, handled_at: at }).where('id', '=', id).execute()
}

/** Looks at an event again later. */
export async function postponeEvent(
  db: Kysely<FinancialTables>,
  id: string,
  { outcome, next }: { outcome: string; next: Date },
): Promise<void> {
  await db
    .updateTable('provider_events')
    .set((eb) => ({ outcome, next_attempt_at: next, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('handled_at', 'is', null)
    .execute()
}

/** Has the waiting events of a thing looked at again now, for it has become known. */
export async function recallEvents(
  trx: Transaction<FinancialTables>,
  { link, providerId, now }: { link: 'payment' | 'refund' | 'mandate'; providerId: string; now: Date },
): Promise<void> {
  await trx
    .updateTable('provider_events')
    .set({ next_attempt_at: now })
    .where('handled_at', 'is', null)
    .where('next_attempt_at', '>', now)
    .where(sql<boolean>`event -> 'links' ->> ${link} = ${providerId}`)
    .execute()
}

/** Whether the provider may know something under an id that it has not told us yet. */
export async function isAwaitingId(
  trx: Transaction<FinancialTables>,
  kind: 'create_payment' | 'create_refund',
): Promise<boolean> {
  const call = await trx
    .selectFrom('outbox')
    .select('id')
    .where('kind', '=', kind)
    .where('attempts', '>', 0)
    .where('done_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return call !== undefined
}
