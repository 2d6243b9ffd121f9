import type { PaymentRow } from '../../store/payments.ts'
import type { Money } from '../money/money.ts'

type Description = {
  id: string
  tenantId: string
  invoiceId: string
  clientId: string
  amount: Money
  now: Date
} & (
  | { method: 'bank_transfer'; received?: Money | null; quoteId?: string | undefined }
  | { method: 'direct_debit'; mandateId: string }
)

/** A payment as it begins: a transfer has arrived, a debit is yet to be told to the provider. */
export function describePayment(payment: Description): PaymentRow {
  const { method, amount, now } = payment
  const received = method === 'bank_transfer' ? payment.received : null
  return {
    id: payment.id,
    tenant_id: payment.tenantId,
    invoice_id: payment.invoiceId,
    client_id: payment.clientId,
    method,
    status: method === 'bank_transfer' ? 'confirmed' : 'pending_submission',
    amount: String(amount.amount),
    currency: amount.currency,
    settled_amount: received == null ? null : String(received.amount),
    settled_currency: received?.currency ?? null,
    refunded: '0',
    mandate_id: method === 'direct_debit' ? payment.mandateId : null,
    quote_id: (method === 'bank_transfer' && payment.quoteId) || null,
    provider_id: null,
    failure: null,
    return_settled: false,
    created_at: now,
    updated_at: now,
  }
}
