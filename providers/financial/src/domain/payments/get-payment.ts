import { noSuch } from '@platform/conventions/refusals'
import { findPayment, type PaymentRow } from '../../store/payments.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for another tenant's */
export async function getPayment(
  { db }: Pick<FinancialContext, 'db'>,
  which: { tenantId: string; paymentId: string },
): Promise<PaymentRow> {
  const payment = await findPayment(db, which)
  if (payment === undefined) throw noSuch('payment')
  return payment
}
