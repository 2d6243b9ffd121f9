import { type Kysely, sql } from 'kysely'
import type { FinancialTables } from '../src/store/tables/index.ts'

/** One thing that does not add up. */
export type Discrepancy = { rule: string; subject: string; expected: string; found: string }

/**
 * Compares the books with what they are about, over all tenants; nothing when all adds up. What is under way counts as
 * a discrepancy too: ask when everything has come to rest.
 *
 * @example expect(await reconcile(db)).toEqual([])
 */
export async function reconcile(db: Kysely<FinancialTables>): Promise<Discrepancy[]> {
  const { rows } = await sql<Discrepancy>`
    select 'the ledger balances' as rule, tenant_id || ' ' || currency as subject, '0' as expected, sum(amount)::text as found
    from ledger_entries group by tenant_id, currency having sum(amount) <> 0
    union all
    select 'every posting has entries', id::text, 'entries', 'none'
    from ledger_postings where not exists (select from ledger_entries where posting_id = ledger_postings.id)
    union all
    select 'an invoice is paid what its payments brought', invoices.id::text, coalesce(sum(amount), 0)::text, paid::text
    from invoices left join payments on payments.invoice_id = invoices.id and payments.status in ('confirmed', 'paid_out')
    group by invoices.id having paid <> coalesce(sum(amount), 0)
    union all
    select 'pending is what is being collected', invoices.id::text, coalesce(sum(amount), 0)::text, pending::text
    from invoices
    left join payments on payments.invoice_id = invoices.id and payments.status in ('pending_submission', 'submitted')
    group by invoices.id having pending <> coalesce(sum(amount), 0)
    union all
    select 'an invoice is as paid as its status says', id::text, status, paid || ' of ' || total
    from invoices where status <> case
      when status in ('draft', 'void') and paid = 0 and pending = 0 then status
      when paid = total then 'paid' when paid > 0 then 'partially_paid' else 'issued' end
    union all
    select 'clients owe what is not paid', coalesce(owed.subject, booked.subject),
      coalesce(owed.amount, 0)::text, coalesce(booked.amount, 0)::text
    from (
      select tenant_id || ' ' || currency as subject, sum(total - paid) as amount from invoices
      where status in ('issued', 'partially_paid', 'paid') group by tenant_id, currency
    ) as owed full join (
      select tenant_id || ' ' || currency as subject, sum(amount) as amount from ledger_entries
      where account = 'receivable' group by tenant_id, currency
    ) as booked on booked.subject = owed.subject
    where coalesce(owed.amount, 0) <> coalesce(booked.amount, 0)
    union all
    select 'a payment is refunded what its refunds say', payments.id::text, coalesce(sum(refunds.amount), 0)::text, refunded::text
    from payments left join refunds on refunds.payment_id = payments.id and refunds.status <> 'failed'
    group by payments.id having refunded <> coalesce(sum(refunds.amount), 0)
    union all
    select 'a used quote has its payment', quotes.id::text, 'one payment', count(payments.id)::text
    from quotes left join payments on payments.quote_id = quotes.id
    group by quotes.id having (used_at is not null) <> (count(payments.id) = 1)
    union all
    select 'the outbox is empty', kind || ' ' || source_id, 'done', coalesce(last_error, 'not sent')
    from outbox where done_at is null
    union all
    select 'every key has its answer', operation || ' ' || key, 'an answer', 'none'
    from idempotency_keys where answer is null
    union all
    select 'every event is handled', id, 'handled', 'waiting' from provider_events where handled_at is null`.execute(db)
  return rows
}
