import type { FinancialStates } from '@platform/fixtures/financial'
import type { StateHandlers } from 'concordat/provider'
import { createCallerStates } from './callers.ts'
import { createClientStates } from './clients.ts'
import { createExchangeStates } from './exchange.ts'
import { createImportStates } from './imports.ts'
import { createInvoiceStates } from './invoices.ts'
import { createMandateStates } from './mandates.ts'
import { createPaymentStates } from './payments.ts'
import type { Stage } from './stage.ts'
import { createTransactionStates } from './transactions.ts'

/** Sets up each state of financial's catalogue in the service that `open` answers, when a handler is called. */
export function createFinancialStates(open: () => Stage): StateHandlers<FinancialStates> {
  return {
    ...createCallerStates(open),
    ...createClientStates(open),
    ...createInvoiceStates(open),
    ...createMandateStates(open),
    ...createPaymentStates(open),
    ...createTransactionStates(open),
    ...createExchangeStates(open),
    ...createImportStates(open),
  }
}
