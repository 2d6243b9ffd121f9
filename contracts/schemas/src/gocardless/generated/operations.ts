// Generated from openapi/ by "npm run generate". Do not edit.

/**
 * Every operation of the document; `scopes` is undefined where no access token is asked for, `maxBodyBytes` is there where
 * the operation takes more than the usual.
 */
export const operations = [
  { id: 'listCustomers', method: 'GET', path: '/customers', scopes: [] },
  { id: 'createCustomer', method: 'POST', path: '/customers', scopes: [] },
  { id: 'getCustomer', method: 'GET', path: '/customers/{id}', scopes: [] },
  { id: 'updateCustomer', method: 'PUT', path: '/customers/{id}', scopes: [] },
  { id: 'removeCustomer', method: 'DELETE', path: '/customers/{id}', scopes: [] },
  { id: 'listCustomerBankAccounts', method: 'GET', path: '/customer_bank_accounts', scopes: [] },
  { id: 'createCustomerBankAccount', method: 'POST', path: '/customer_bank_accounts', scopes: [] },
  { id: 'getCustomerBankAccount', method: 'GET', path: '/customer_bank_accounts/{id}', scopes: [] },
  { id: 'listBillingRequests', method: 'GET', path: '/billing_requests', scopes: [] },
  { id: 'createBillingRequest', method: 'POST', path: '/billing_requests', scopes: [] },
  { id: 'getBillingRequest', method: 'GET', path: '/billing_requests/{id}', scopes: [] },
  { id: 'collectCustomerDetails', method: 'POST', path: '/billing_requests/{id}/actions/collect_customer_details', scopes: [] },
  { id: 'collectBankAccount', method: 'POST', path: '/billing_requests/{id}/actions/collect_bank_account', scopes: [] },
  { id: 'confirmPayerDetails', method: 'POST', path: '/billing_requests/{id}/actions/confirm_payer_details', scopes: [] },
  { id: 'fulfilBillingRequest', method: 'POST', path: '/billing_requests/{id}/actions/fulfil', scopes: [] },
  { id: 'cancelBillingRequest', method: 'POST', path: '/billing_requests/{id}/actions/cancel', scopes: [] },
  { id: 'createBillingRequestFlow', method: 'POST', path: '/billing_request_flows', scopes: [] },
  { id: 'listMandates', method: 'GET', path: '/mandates', scopes: [] },
  { id: 'createMandate', method: 'POST', path: '/mandates', scopes: [] },
  { id: 'getMandate', method: 'GET', path: '/mandates/{id}', scopes: [] },
  { id: 'updateMandate', method: 'PUT', path: '/mandates/{id}', scopes: [] },
  { id: 'cancelMandate', method: 'POST', path: '/mandates/{id}/actions/cancel', scopes: [] },
  { id: 'reinstateMandate', method: 'POST', path: '/mandates/{id}/actions/reinstate', scopes: [] },
  { id: 'listPayments', method: 'GET', path: '/payments', scopes: [] },
  { id: 'createPayment', method: 'POST', path: '/payments', scopes: [] },
  { id: 'getPayment', method: 'GET', path: '/payments/{id}', scopes: [] },
  { id: 'updatePayment', method: 'PUT', path: '/payments/{id}', scopes: [] },
  { id: 'cancelPayment', method: 'POST', path: '/payments/{id}/actions/cancel', scopes: [] },
  { id: 'retryPayment', method: 'POST', path: '/payments/{id}/actions/retry', scopes: [] },
  { id: 'listRefunds', method: 'GET', path: '/refunds', scopes: [] },
  { id: 'createRefund', method: 'POST', path: '/refunds', scopes: [] },
  { id: 'getRefund', method: 'GET', path: '/refunds/{id}', scopes: [] },
  { id: 'updateRefund', method: 'PUT', path: '/refunds/{id}', scopes: [] },
  { id: 'listEvents', method: 'GET', path: '/events', scopes: [] },
  { id: 'getEvent', method: 'GET', path: '/events/{id}', scopes: [] },
  { id: 'listWebhooks', method: 'GET', path: '/webhooks', scopes: [] },
  { id: 'getWebhook', method: 'GET', path: '/webhooks/{id}', scopes: [] },
  { id: 'retryWebhook', method: 'POST', path: '/webhooks/{id}/actions/retry', scopes: [] },
  { id: 'runScenario', method: 'POST', path: '/scenario_simulators/{scenario}/actions/run', scopes: [] },
  { id: 'listExchangeRates', method: 'GET', path: '/currency_exchange_rates', scopes: [] },
  { id: 'showFlow', method: 'GET', path: '/flow/{flow}', scopes: undefined },
  { id: 'submitFlow', method: 'POST', path: '/flow/{flow}', scopes: undefined },
  { id: 'readBooks', method: 'GET', path: '/emulator/books', scopes: [] },
  { id: 'listFaults', method: 'GET', path: '/emulator/faults', scopes: [] },
  { id: 'addFault', method: 'POST', path: '/emulator/faults', scopes: [] },
  { id: 'clearFaults', method: 'DELETE', path: '/emulator/faults', scopes: [] },
  { id: 'setDeliveries', method: 'PUT', path: '/emulator/deliveries', scopes: [] },
  { id: 'getLiveness', method: 'GET', path: '/livez', scopes: undefined },
  { id: 'getReadiness', method: 'GET', path: '/readyz', scopes: undefined },
] as const satisfies readonly {
  id: string
  method: string
  path: string
  scopes: readonly string[] | undefined
  maxBodyBytes?: number
}[]
