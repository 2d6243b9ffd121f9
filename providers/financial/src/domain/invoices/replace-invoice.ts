import { inTransaction } from '@platform/conventions/database'
import { type InvoiceRow, replaceDraft } from '../../store/invoices.ts'
import type { FinancialContext } from '../context.ts'
import { composeDraft, type InvoiceWish } from './compose-draft.ts'
import { lockDraft, type WhichInvoice } from './lock-draft.ts'
import { refuseUnknownClient } from './refuse-unknown-client.ts'

/**
 * Replaces all that a draft says.
 *
 * @throws Refusal `validation_failed`, `not_found`, `precondition_failed`, `invoice_not_draft`
 */
export async function replaceInvoice(
  { db, clock }: FinancialContext,
  which: WhichInvoice,
  wish: InvoiceWish,
): Promise<InvoiceRow> {
  const draft = composeDraft(wish)
  return refuseUnknownClient(() =>
    inTransaction(db, async (trx) => {
      await lockDraft(trx, which)
      return replaceDraft(trx, { ...which, at: clock() }, draft)
    }),
  )
}
