import { type InvoiceRow, insertDraft } from '../../store/invoices.ts'
import type { FinancialContext } from '../context.ts'
import { composeDraft, type InvoiceWish } from './compose-draft.ts'
import { refuseUnknownClient } from './refuse-unknown-client.ts'

/** Drafts an invoice; it has no number and nobody owes anything yet. @throws Refusal `validation_failed` */
export async function createInvoice(
  { db, clock, ids }: FinancialContext,
  tenantId: string,
  wish: InvoiceWish,
): Promise<InvoiceRow> {
  const draft = composeDraft(wish)
  return refuseUnknownClient(() => insertDraft(db, { id: ids(), tenantId, at: clock(), draft }))
}
