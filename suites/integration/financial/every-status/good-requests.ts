import type { operations } from '@platform/schemas/financial'
import type { Prepared } from '../../every-status/prepared.ts'
import { type Arrange, bodies } from '../arrange.ts'

/** Prepares a request that is answered well, once. */
type Prepare = (arrange: Arrange) => Promise<Prepared> | Prepared

const anyVersion = { 'if-match': '*' }
const nothing = () => ({})

/** For each operation a request that is right in every part. */
export const goodRequests: Readonly<Record<keyof operations, Prepare>> = {
  listClients: nothing,
  createClient: () => ({ body: bodies.client }),
  getClient: async ({ client }) => ({ path: { clientId: (await client()).id } }),
  updateClient: async ({ client }) => ({
    path: { clientId: (await client()).id },
    headers: anyVersion,
    body: { name: 'Ærø Shipping A/S' },
  }),
  deleteClient: async ({ client }) => ({ path: { clientId: (await client()).id }, headers: anyVersion }),
  listInvoices: nothing,
  createInvoice: async ({ client }) => ({ body: bodies.invoice((await client()).id) }),
  getInvoice: async ({ draft }) => ({ path: { invoiceId: (await draft()).id } }),
  replaceInvoice: async ({ draft }) => {
    const { id: invoiceId, clientId } = await draft()
    return { path: { invoiceId }, headers: anyVersion, body: bodies.invoice(clientId) }
  },
  deleteInvoice: async ({ draft }) => ({ path: { invoiceId: (await draft()).id }, headers: anyVersion }),
  issueInvoice: async ({ draft }) => ({ path: { invoiceId: (await draft()).id }, headers: anyVersion }),
  voidInvoice: async ({ issued }) => ({ path: { invoiceId: (await issued()).id }, headers: anyVersion }),
  getInvoicePdf: async ({ issued }) => ({ path: { invoiceId: (await issued()).id } }),
  listPayments: nothing,
  createPayment: async ({ issued, withKey }) => {
    const { id: invoiceId } = await issued()
    return withKey({ invoiceId, amount: { amount: 100, currency: 'GBP' }, method: 'bank_transfer' })
  },
  getPayment: async ({ transfer }) => ({ path: { paymentId: (await transfer()).id } }),
  cancelPayment: async ({ debit }) => ({ path: { paymentId: (await debit()).id } }),
  listRefunds: nothing,
  createRefund: async ({ transfer, withKey }) => {
    const { id: paymentId } = await transfer()
    return withKey({ paymentId, amount: { amount: 100, currency: 'GBP' } })
  },
  getRefund: async ({ refund }) => ({ path: { refundId: (await refund()).id } }),
  listMandates: nothing,
  createMandate: async ({ client, withKey }) => withKey(bodies.mandate((await client()).id)),
  getMandate: async ({ mandate }) => ({ path: { mandateId: (await mandate()).id } }),
  cancelMandate: async ({ activeMandate }) => ({ path: { mandateId: (await activeMandate()).id } }),
  listTransactions: nothing,
  createTransaction: () => ({ body: bodies.transaction() }),
  getTransaction: async ({ transaction }) => ({ path: { transactionId: (await transaction()).id } }),
  categoriseTransaction: async ({ transaction, category }) => ({
    path: { transactionId: (await transaction()).id },
    headers: anyVersion,
    body: { categoryId: (await category()).id },
  }),
  listCategories: nothing,
  createCategory: () => ({ body: bodies.category() }),
  listRules: nothing,
  createRule: async ({ category }) => ({ body: bodies.rule((await category()).id) }),
  getRule: async ({ rule }) => ({ path: { ruleId: (await rule()).id } }),
  replaceRule: async ({ rule }) => {
    const { id: ruleId, categoryId } = await rule()
    return { path: { ruleId }, headers: anyVersion, body: bodies.rule(categoryId) }
  },
  deleteRule: async ({ rule }) => ({ path: { ruleId: (await rule()).id }, headers: anyVersion }),
  categoriseTransactions: () => ({ body: { dryRun: true } }),
  listExchangeRates: nothing,
  publishExchangeRate: () => ({
    path: { source: 'GBP', target: 'SEK' },
    body: { rate: '13.1', asOf: '2026-01-15T12:00:00Z' },
  }),
  createQuote: async ({ rate }) => {
    const { source, target } = await rate()
    return { body: { source: { amount: 10_000, currency: source }, target } }
  },
  getQuote: async ({ quote }) => ({ path: { quoteId: (await quote()).id } }),
  startImport: () => ({ headers: { 'content-type': 'text/csv' }, body: bodies.csv() }),
  getImport: async ({ startImport }) => ({ path: { importId: (await startImport()).id } }),
  listImportErrors: async ({ startImport }) => ({ path: { importId: (await startImport()).id } }),
  cancelImport: async ({ runningImport }) => ({ path: { importId: (await runningImport()).id } }),
  exportTransactions: nothing,
  listBalances: nothing,
  receiveGoCardlessEvents: ({ sign }) => ({
    token: undefined,
    seal: sign,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(bodies.webhook()),
  }),
  getLiveness: nothing,
  getReadiness: nothing,
}
