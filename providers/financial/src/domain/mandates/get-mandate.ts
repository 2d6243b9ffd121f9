import { noSuch } from '@platform/conventions/refusals'
import { findMandate, type MandateRow } from '../../store/mandates.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for another tenant's */
export async function getMandate(
  { db }: Pick<FinancialContext, 'db'>,
  which: { tenantId: string; mandateId: string },
): Promise<MandateRow> {
  const mandate = await findMandate(db, which)
  if (mandate === undefined) throw noSuch('mandate')
  return mandate
}
