import type { ClientsTable } from './clients.ts'
import type {
  CompensationsTable,
  IdempotencyKeysTable,
  OutboxTable,
  ProviderCursorTable,
  ProviderEventsTable,
} from './delivery.ts'
import type { ExchangeRatesTable, QuotesTable } from './exchange.ts'
import type { ImportChunksTable, ImportErrorsTable, ImportRowsTable, ImportsTable } from './imports.ts'
import type { InvoiceNumbersTable, InvoicesTable } from './invoices.ts'
import type { LedgerEntriesTable, LedgerPostingsTable } from './ledger.ts'
import type { MandatesTable, PaymentsTable, RefundsTable } from './payments.ts'
import type {
  CategoriesTable,
  CategorisationLogTable,
  RulesTable,
  RuleVersionsTable,
  TransactionsTable,
} from './transactions.ts'

export type FinancialTables = {
  clients: ClientsTable
  ledger_postings: LedgerPostingsTable
  ledger_entries: LedgerEntriesTable
  invoices: InvoicesTable
  invoice_numbers: InvoiceNumbersTable
  exchange_rates: ExchangeRatesTable
  quotes: QuotesTable
  mandates: MandatesTable
  payments: PaymentsTable
  refunds: RefundsTable
  idempotency_keys: IdempotencyKeysTable
  outbox: OutboxTable
  provider_events: ProviderEventsTable
  provider_cursor: ProviderCursorTable
  compensations: CompensationsTable
  categories: CategoriesTable
  rules: RulesTable
  rule_versions: RuleVersionsTable
  transactions: TransactionsTable
  categorisation_log: CategorisationLogTable
  imports: ImportsTable
  import_chunks: ImportChunksTable
  import_rows: ImportRowsTable
  import_errors: ImportErrorsTable
}
