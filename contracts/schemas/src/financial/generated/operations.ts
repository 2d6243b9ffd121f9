// Generated from openapi/ by "npm run generate". Do not edit.

/**
 * Every operation of the document; `scopes` is undefined where no access token is asked for, `maxBodyBytes` is there where
 * the operation takes more than the usual.
 */
export const operations = [
  { id: 'listClients', method: 'GET', path: '/clients', scopes: ['financial:read'] },
  { id: 'createClient', method: 'POST', path: '/clients', scopes: ['financial:write'] },
  { id: 'getClient', method: 'GET', path: '/clients/{clientId}', scopes: ['financial:read'] },
  { id: 'deleteClient', method: 'DELETE', path: '/clients/{clientId}', scopes: ['financial:write'] },
  { id: 'updateClient', method: 'PATCH', path: '/clients/{clientId}', scopes: ['financial:write'] },
  { id: 'listInvoices', method: 'GET', path: '/invoices', scopes: ['financial:read'] },
  { id: 'createInvoice', method: 'POST', path: '/invoices', scopes: ['financial:write'], maxBodyBytes: 2097152 },
  { id: 'getInvoice', method: 'GET', path: '/invoices/{invoiceId}', scopes: ['financial:read'] },
  { id: 'replaceInvoice', method: 'PUT', path: '/invoices/{invoiceId}', scopes: ['financial:write'], maxBodyBytes: 2097152 },
  { id: 'deleteInvoice', method: 'DELETE', path: '/invoices/{invoiceId}', scopes: ['financial:write'] },
  { id: 'issueInvoice', method: 'POST', path: '/invoices/{invoiceId}/issue', scopes: ['financial:write'] },
  { id: 'voidInvoice', method: 'POST', path: '/invoices/{invoiceId}/void', scopes: ['financial:manage'] },
  { id: 'getInvoicePdf', method: 'GET', path: '/invoices/{invoiceId}/pdf', scopes: ['financial:read'] },
  { id: 'listPayments', method: 'GET', path: '/payments', scopes: ['financial:read'] },
  { id: 'createPayment', method: 'POST', path: '/payments', scopes: ['financial:write'] },
  { id: 'getPayment', method: 'GET', path: '/payments/{paymentId}', scopes: ['financial:read'] },
  { id: 'cancelPayment', method: 'POST', path: '/payments/{paymentId}/cancel', scopes: ['financial:write'] },
  { id: 'listRefunds', method: 'GET', path: '/refunds', scopes: ['financial:read'] },
  { id: 'createRefund', method: 'POST', path: '/refunds', scopes: ['financial:manage'] },
  { id: 'getRefund', method: 'GET', path: '/refunds/{refundId}', scopes: ['financial:read'] },
  { id: 'listMandates', method: 'GET', path: '/mandates', scopes: ['financial:read'] },
  { id: 'createMandate', method: 'POST', path: '/mandates', scopes: ['financial:write'] },
  { id: 'getMandate', method: 'GET', path: '/mandates/{mandateId}', scopes: ['financial:read'] },
  { id: 'cancelMandate', method: 'POST', path: '/mandates/{mandateId}/cancel', scopes: ['financial:write'] },
  { id: 'listTransactions', method: 'GET', path: '/transactions', scopes: ['financial:read'] },
  { id: 'createTransaction', method: 'POST', path: '/transactions', scopes: ['financial:write'] },
  { id: 'getTransaction', method: 'GET', path: '/transactions/{transactionId}', scopes: ['financial:read'] },
  { id: 'categoriseTransaction', method: 'PATCH', path: '/transactions/{transactionId}', scopes: ['financial:write'] },
  { id: 'listCategories', method: 'GET', path: '/categories', scopes: ['financial:read'] },
  { id: 'createCategory', method: 'POST', path: '/categories', scopes: ['financial:write'] },
  { id: 'listRules', method: 'GET', path: '/rules', scopes: ['financial:read'] },
  { id: 'createRule', method: 'POST', path: '/rules', scopes: ['financial:write'] },
  { id: 'getRule', method: 'GET', path: '/rules/{ruleId}', scopes: ['financial:read'] },
  { id: 'replaceRule', method: 'PUT', path: '/rules/{ruleId}', scopes: ['financial:write'] },
  { id: 'deleteRule', method: 'DELETE', path: '/rules/{ruleId}', scopes: ['financial:write'] },
  { id: 'categoriseTransactions', method: 'POST', path: '/categorisations', scopes: ['financial:write'] },
  { id: 'listExchangeRates', method: 'GET', path: '/exchange-rates', scopes: ['financial:read'] },
  { id: 'publishExchangeRate', method: 'PUT', path: '/exchange-rates/{source}/{target}', scopes: ['financial:manage'] },
  { id: 'createQuote', method: 'POST', path: '/quotes', scopes: ['financial:write'] },
  { id: 'getQuote', method: 'GET', path: '/quotes/{quoteId}', scopes: ['financial:read'] },
  { id: 'startImport', method: 'POST', path: '/imports', scopes: ['financial:write'], maxBodyBytes: 16777216 },
  { id: 'getImport', method: 'GET', path: '/imports/{importId}', scopes: ['financial:read'] },
  { id: 'listImportErrors', method: 'GET', path: '/imports/{importId}/errors', scopes: ['financial:read'] },
  { id: 'cancelImport', method: 'POST', path: '/imports/{importId}/cancel', scopes: ['financial:write'] },
  { id: 'exportTransactions', method: 'GET', path: '/exports/transactions', scopes: ['financial:read'] },
  { id: 'listBalances', method: 'GET', path: '/ledger/balances', scopes: ['financial:read'] },
  { id: 'receiveGoCardlessEvents', method: 'POST', path: '/webhooks/gocardless', scopes: undefined, maxBodyBytes: 1048576 },
  { id: 'getLiveness', method: 'GET', path: '/livez', scopes: undefined },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scopes: undefined },
] as const satisfies readonly {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}[]
