import { CompiledQuery, type Kysely } from 'kysely'
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

/** Written once: a query builder would make, compile and hash all of it anew for each payment. */
const statement = `
  with invoice as (
    update invoices set
      paid = paid + $4::bigint,
      status = case when paid + $4::bigint = total then 'paid' else 'partially_paid' end,
      version = version + 1,
      updated_at = $6::timestamptz
    where tenant_id = $1::uuid and id = $2::uuid and currency = $5::text
      and status in ('issued', 'partially_paid') and total - paid - pending >= $4::bigint
    returning tenant_id, id, client_id, currency, updated_at as now
  ), payment as (
    insert into payments (id, tenant_id, invoice_id, client_id, method, status, amount, currency, created_at, updated_at)
    select $3::uuid, tenant_id, id, client_id, 'bank_transfer', 'confirmed', $4::bigint, currency, now, now
    from invoice
  ), posting as (
    insert into ledger_postings (id, tenant_id, kind, source_id, posted_at)
    select $7::uuid, tenant_id, $8::text, $3::uuid, now from invoice
  ), entries as (
    insert into ledger_entries (posting_id, line, tenant_id, account, currency, amount)
    select $7::uuid, line, tenant_id, entry.account, entry.currency, entry.amount
    from invoice, unnest($9::text[], $10::text[], $11::bigint[])
      with ordinality as entry (account, currency, amount, line)
  )
  insert into idempotency_keys (tenant_id, operation, key, request_hash, resource_id, answer, created_at)
  select tenant_id, $12::text, $13::text, $14::bytea, $3::uuid, $15::text || client_id || $16::text, now
  from invoice
  returning answer`

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
  const { rows } = await db.executeQuery<{ answer: string }>(
    CompiledQuery.raw(statement, [
      tenantId,
      invoiceId,
      id,
      amount,
      currency,
      now,
      postingId,
      kind,
      entries.map((entry) => entry.account),
      entries.map((entry) => entry.currency),
      entries.map((entry) => entry.amount),
      operation,
      key,
      requestHash,
      before,
      after,
    ]),
  )
  return rows[0]?.answer
}
