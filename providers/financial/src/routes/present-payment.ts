import type { components } from '@platform/schemas/financial'
import type { PaymentRow } from '../store/payments.ts'

export function presentPayment(payment: PaymentRow) {
  const { settled_amount: settled, settled_currency: settledCurrency } = payment
  return {
    id: payment.id,
    invoiceId: payment.invoice_id,
    clientId: payment.client_id,
    method: payment.method,
    status: payment.status,
    amount: { amount: Number(payment.amount), currency: payment.currency },
    settled:
      settled === null || settledCurrency === null ? null : { amount: Number(settled), currency: settledCurrency },
    refunded: Number(payment.refunded),
    mandateId: payment.mandate_id,
    quoteId: payment.quote_id,
    failure: payment.failure,
    createdAt: payment.created_at.toISOString(),
    updatedAt: payment.updated_at.toISOString(),
  } satisfies components['schemas']['Payment']
}
