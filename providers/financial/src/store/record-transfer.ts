import { type Kysely, sql } from 'kysely'
import type { Attempt } from '../domain/idempotency/attempt.ts'
import type { Posting } from '../domain/ledger/posting.ts'
import type { Money } from '../domain/money/money.ts'
import type { FinancialTables } from './tables/index.ts'

/** A bank transfer in the invoice's own currency, with all that it makes. */
export type Transfer = {
  id: string
  invoiceId: string
  amount: Money
  posting: Posting
  postingId: string
  /** The answer's JSON before and after the id of the client, which only the invoice knows. */
  answer: readonly [string, string]
  now: Date
}

/**
 * Does in one statement, and so in one round trip with its own commit, what `receive`, `insertPayment`, `post` and
 * `storeAnswer` do in six: this is the service's busiest write. Nothing at all is written unless the invoice can be paid,
 * and a rival with the same key makes it fail on `keyConstraint`. Answers the body that was kept.
 */
export async function recordTransfer(
  db: Kysely<FinancialTables>,
  { tenantId, operation, key, requestHash }: Attempt,
  { id, invoiceId, amount: { amount, currency }, posting, postingId, answer: [before, after], now }: Transfer,
): Promise<string | undefined> {
  const { kind, entries } = posting
  const { rows } = await sql<{ answer: string }>`
    with invoice as (
      update invoices set
        paid = paid + ${amount}::bigint,
        status = case when paid + ${amount}::bigint = total then 'paid' else 'partially_paid' end,
        version = version + 1,
        updated_at = ${now}::timestamptz
      where tenant_id = ${tenantId}::uuid and id = ${invoiceId}::uuid and currency = ${currency}
        and status in ('issued', 'partially_paid') and total - paid - pending >= ${amount}::bigint
      returning tenant_id, id, client_id, currency, updated_at as now
    ), payment as (
      insert into payments (id, tenant_id, invoice_id, client_id, method, status, amount, currency, created_at, updated_at)
      select ${id}::uuid, tenant_id, id, client_id, 'bank_transfer', 'confirmed', ${amount}::bigint, currency, now, now
      from invoice
    ), posting as (
      insert into ledger_postings (id, tenant_id, kind, source_id, posted_at)
      select ${postingId}::uuid, tenant_id, ${kind}, ${id}::uuid, now from invoice
    ), entries as (
      insert into ledger_entries (posting_id, line, tenant_id, account, currency, amount)
      select ${postingId}::uuid, line, tenant_id, entry.account, entry.currency, entry.amount
      from invoice, unnest(
        ${entries.map((entry) => entry.account)}::text[],
        ${entries.map((entry) => entry.currency)}::text[],
        ${entries.map((entry) => entry.amount)}::bigint[]
      ) with ordinality as entry (account, currency, amount, line)
    )
    insert into idempotency_keys (tenant_id, operation, key, request_hash, resource_id, answer, created_at)
    select tenant_id, ${operation}, ${key}, ${requestHash}::bytea, ${id}::uuid, ${before} || client_id || ${after}, now
    from invoice
    returning answer`.execute(db)
  return rows[0]?.answer
}
