import type { Send } from './http/api-request.ts'
import { bindTo } from './http/bind-to.ts'
import { listBalances } from './resources/balances.ts'
import * as categories from './resources/categories.ts'
import { categoriseTransactions } from './resources/categorisations.ts'
import * as clients from './resources/clients.ts'
import { listExchangeRates, publishExchangeRate } from './resources/exchange-rates.ts'
import { exportTransactions } from './resources/exports.ts'
import * as imports from './resources/imports.ts'
import * as invoices from './resources/invoices.ts'
import * as mandates from './resources/mandates.ts'
import * as payments from './resources/payments.ts'
import { createQuote, getQuote } from './resources/quotes.ts'
import * as refunds from './resources/refunds.ts'
import * as rules from './resources/rules.ts'
import * as transactions from './resources/transactions.ts'

/** Binds what the financial service offers to a connection. */
export function createBookkeeping(send: Send) {
  const bind = bindTo(send)

  return {
    clients: {
      list: bind(clients.listClients),
      get: bind(clients.getClient),
      create: bind(clients.createClient),
      update: bind(clients.updateClient),
      delete: bind(clients.deleteClient),
    },
    invoices: {
      list: bind(invoices.listInvoices),
      get: bind(invoices.getInvoice),
      draft: bind(invoices.draftInvoice),
      replace: bind(invoices.replaceInvoice),
      discard: bind(invoices.discardInvoice),
      issue: bind(invoices.issueInvoice),
      void: bind(invoices.voidInvoice),
      download: bind(invoices.downloadInvoice),
    },
    payments: {
      list: bind(payments.listPayments),
      get: bind(payments.getPayment),
      create: bind(payments.createPayment),
      cancel: bind(payments.cancelPayment),
    },
    refunds: {
      list: bind(refunds.listRefunds),
      get: bind(refunds.getRefund),
      create: bind(refunds.createRefund),
    },
    mandates: {
      list: bind(mandates.listMandates),
      get: bind(mandates.getMandate),
      request: bind(mandates.requestMandate),
      cancel: bind(mandates.cancelMandate),
    },
    transactions: {
      list: bind(transactions.listTransactions),
      get: bind(transactions.getTransaction),
      record: bind(transactions.recordTransaction),
      categorise: bind(transactions.categoriseTransaction),
      /** Runs the rules over all of them. */
      categoriseAll: bind(categoriseTransactions),
      export: bind(exportTransactions),
    },
    categories: { list: bind(categories.listCategories), create: bind(categories.createCategory) },
    rules: {
      list: bind(rules.listRules),
      get: bind(rules.getRule),
      create: bind(rules.createRule),
      replace: bind(rules.replaceRule),
      delete: bind(rules.deleteRule),
    },
    exchangeRates: { list: bind(listExchangeRates), publish: bind(publishExchangeRate) },
    quotes: { create: bind(createQuote), get: bind(getQuote) },
    imports: {
      start: bind(imports.startImport),
      get: bind(imports.getImport),
      errors: bind(imports.listImportErrors),
      cancel: bind(imports.cancelImport),
    },
    balances: { list: bind(listBalances) },
  }
}
