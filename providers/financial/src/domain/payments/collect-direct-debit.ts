import { invalid } from '@platform/conventions/refusals'
import type { Transaction } from 'kysely'
import { findMandate, type MandateRow } from '../../store/mandates.ts'
import { enqueue } from '../../store/outbox.ts'
import { insertPayment, type PaymentRow } from '../../store/payments.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { reserve } from '../invoices/allocate.ts'
import { Refusal } from '../refusal.ts'
import { describePayment } from './describe-payment.ts'
import type { DebitWish, PaymentOrder } from './payment-wish.ts'

/** Given and not over; with SEPA and others it is the first payment that makes a mandate active. */
const collectable: ReadonlySet<MandateRow['status']> = new Set(['pending_submission', 'submitted', 'active'])

/** Reserves what is to be collected and leaves it to the outbox to tell the provider, in one transaction. */
export async function collectDirectDebit(
  { ids }: Pick<FinancialContext, 'ids'>,
  trx: Transaction<FinancialTables>,
  { id, tenantId, now, traceId }: PaymentOrder,
  { invoiceId, amount, mandateId, method }: DebitWish,
): Promise<PaymentRow> {
  const invoice = await reserve(trx, { tenantId, invoiceId, at: now, ...amount })
  const mandate = await findMandate(trx, { tenantId, mandateId })
  if (mandate === undefined) throw invalid('#/mandateId', 'There is no such mandate.')
  if (mandate.client_id !== invoice.client_id) throw invalid('#/mandateId', "Another client's, not the invoice's.")
  if (mandate.currency !== amount.currency) throw invalid('#/mandateId', `It collects ${mandate.currency} only.`)
  if (!collectable.has(mandate.status) || mandate.provider_id === null) {
    throw new Refusal('mandate_not_active', `The mandate is ${mandate.status}: nothing can be collected through it.`)
  }
  const payment = await insertPayment(
    trx,
    describePayment({
      id,
      tenantId,
      invoiceId: invoice.id,
      clientId: invoice.client_id,
      amount,
      now,
      method,
      mandateId: mandate.id,
    }),
  )
  await enqueue(trx, { id: ids(), tenantId, kind: 'create_payment', sourceId: id, traceId, now })
  return payment
}
