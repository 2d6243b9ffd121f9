import { noSuch } from '@platform/conventions/refusals'
import { findRefund, type RefundRow } from '../../store/refunds.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for another tenant's */
export async function getRefund(
  { db }: Pick<FinancialContext, 'db'>,
  which: { tenantId: string; refundId: string },
): Promise<RefundRow> {
  const refund = await findRefund(db, which)
  if (refund === undefined) throw noSuch('refund')
  return refund
}
