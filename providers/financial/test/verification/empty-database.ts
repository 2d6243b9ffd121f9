import { type Kysely, sql } from 'kysely'
import type { FinancialTables } from '../../src/store/tables/index.ts'

/** Forgets everything. */
export async function emptyDatabase(db: Kysely<FinancialTables>): Promise<void> {
  await sql`
    truncate clients, ledger_postings, ledger_entries, invoices, invoice_numbers, exchange_rates, quotes, mandates, payments,
      refunds, idempotency_keys, outbox, provider_events, provider_cursor, compensations, categories, rules, rule_versions,
      transactions, categorisation_log, imports, import_chunks, import_rows, import_errors`.execute(db)
}
