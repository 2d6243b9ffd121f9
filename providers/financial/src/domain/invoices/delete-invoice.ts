import { inTransaction } from '@platform/conventions/database'
import { deleteInvoiceRow } from '../../store/invoices.ts'
import type { FinancialContext } from '../context.ts'
import { lockDraft, type WhichInvoice } from './lock-draft.ts'

/** Discards a draft. @throws Refusal `not_found`, `precondition_failed`, `invoice_not_draft` */
export async function deleteInvoice({ db }: FinancialContext, which: WhichInvoice): Promise<void> {
  await inTransaction(db, async (trx) => {
    await lockDraft(trx, which)
    await deleteInvoiceRow(trx, which.invoiceId)
  })
}
