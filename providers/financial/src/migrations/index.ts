import type { Migration } from 'kysely/migration'
import * as clients from './001-clients.ts'
import * as ledger from './002-ledger.ts'
import * as invoices from './003-invoices.ts'
import * as exchange from './004-exchange.ts'
import * as payments from './005-payments.ts'
import * as delivery from './006-delivery.ts'
import * as transactions from './007-transactions.ts'
import * as imports from './008-imports.ts'

/** The financial service's schema, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-clients': clients,
  '002-ledger': ledger,
  '003-invoices': invoices,
  '004-exchange': exchange,
  '005-payments': payments,
  '006-delivery': delivery,
  '007-transactions': transactions,
  '008-imports': imports,
}
