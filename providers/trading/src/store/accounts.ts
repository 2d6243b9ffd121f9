import { type Selectable, sql, type Transaction } from 'kysely'
import type { AccountsTable } from './tables/accounts.ts'
import type { TradingTables } from './tables/index.ts'

/** An account whose row this transaction holds: nobody else changes anything of it until the transaction ends. */
export type LockedAccount = Selectable<AccountsTable>

/** Locks the account of a tenant for the rest of the transaction; makes it when it is the first time. */
export async function lockAccount(
  tx: Transaction<TradingTables>,
  { tenant, now }: { tenant: string; now: Date },
): Promise<LockedAccount> {
  const find = () =>
    tx.selectFrom('accounts').selectAll().where('tenant_id', '=', tenant).forUpdate().executeTakeFirst()
  const found = await find()
  if (found !== undefined) return found
  await tx
    .insertInto('accounts')
    .values({ tenant_id: tenant, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const made = await find()
  if (made === undefined)
    throw new Error(`Failed to lock the account of ${tenant}: it is neither there nor can be made.`)
  return made
}

/** An event of an account, by the type of the stream's message that tells it. */
export type AccountEvent = {
  type: 'order' | 'fill' | 'position' | 'trading_state'
  /** What the message holds beside `type`, `sequence` and `at`: for example `{ order }`. */
  payload: Record<string, unknown>
}

/** The channel of PostgreSQL on which the tenant's id is sent when something happened in its account. */
export const accountEventsChannel = 'account_events'

/**
 * Keeps what happened in an account that this transaction has locked, under the next numbers, and tells whoever listens once
 * it is committed.
 */
export async function appendEvents(
  tx: Transaction<TradingTables>,
  { tenant, events, at }: { tenant: string; events: readonly AccountEvent[]; at: Date },
): Promise<void> {
  if (events.length === 0) return
  const { event_sequence: last } = await tx
    .updateTable('accounts')
    .set(({ eb }) => ({ event_sequence: eb('event_sequence', '+', String(events.length)) }))
    .where('tenant_id', '=', tenant)
    .returning('event_sequence')
    .executeTakeFirstOrThrow()
  const first = Number(last) - events.length + 1
  // Arrays: a statement has 65,535 parameters at most, and a halt may have more events than that has room for.
  await sql`insert into account_events (tenant_id, sequence, type, payload, at)
    select ${tenant}::uuid, ${first}::bigint + event.number - 1, event.type, event.payload::jsonb, ${at}::timestamptz
    from unnest(${events.map(({ type }) => type)}::text[], ${events.map(({ payload }) => JSON.stringify(payload))}::text[])
      with ordinality as event (type, payload, number)`.execute(tx)
  await sql`select pg_notify(${accountEventsChannel}, ${tenant})`.execute(tx)
}
