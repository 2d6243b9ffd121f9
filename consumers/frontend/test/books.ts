import { examples, type FinancialStates } from '@platform/fixtures/financial'
import { gateway } from './gateway-pact.ts'

const { category, client, clientEtag, draftInvoice, invoiceEtag, mandate, payment, rule, ruleEtag } = examples
const { refund, tenantId, transaction, transactionEtag, userId } = examples
const caller = { tenantId, userId }

/** The gateway, asked by somebody who may read and write the books. */
export const bookkeeper = gateway.given('a bookkeeper is signed in', caller)

/** The gateway, asked by somebody who may also void, refund and publish. */
export const controller = gateway.given('a controller is signed in', caller)

/** The gateway, asked by somebody who may only read. */
export const auditor = gateway.given('an auditor is signed in', caller)

/** The gateway, asked by somebody whom the books are closed to. */
export const stranger = gateway.given('somebody without the books is signed in', caller)

/** Parameters of the states that several tests start from. */
export const hasClient: FinancialStates['a client exists'] = { clientId: client.id, clientEtag }
export const hasInvoice: FinancialStates['an issued invoice exists'] = {
  invoiceId: draftInvoice.id,
  invoiceEtag,
  clientId: client.id,
}
export const hasMandate: FinancialStates['an active mandate exists'] = { mandateId: mandate.id, clientId: client.id }
export const hasPayment: FinancialStates['a confirmed payment exists'] = {
  paymentId: payment.id,
  invoiceId: draftInvoice.id,
}
export const hasRefund: FinancialStates['a refund exists'] = { refundId: refund.id, paymentId: payment.id }
export const hasTransaction: FinancialStates['a transaction exists'] = {
  transactionId: transaction.id,
  transactionEtag,
}
export const hasCategory: FinancialStates['a category exists'] = { categoryId: category.id, code: category.code }
export const hasRule: FinancialStates['a rule exists'] = { ruleId: rule.id, ruleEtag, categoryId: category.id }

/** What a page holds that was read before somebody else's change: no resource ever has it. */
export const staleEtag = '"0"'

/** What the caller names one attempt to move money by. */
export const key = '01980a5e-7c00-7000-8000-00000000ffff'

/** An id that nothing of the tenant has. */
export const nobodysId = '01980a5e-7c00-7000-8000-00000000dead'
