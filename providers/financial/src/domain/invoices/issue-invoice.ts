import { inTransaction } from '@platform/conventions/database'
import { findClient } from '../../store/clients.ts'
import { type InvoiceRow, markIssued, takeInvoiceNumber } from '../../store/invoices.ts'
import { post } from '../../store/ledger.ts'
import type { FinancialContext } from '../context.ts'
import { issueInvoice as describeIssue } from '../ledger/invoice-postings.ts'
import { bookTotal } from './book-total.ts'
import { lockDraft, type WhichInvoice } from './lock-draft.ts'
import { nameParties } from './name-parties.ts'
import { totalInvoice } from './total-invoice.ts'

/**
 * Gives a draft the tenant's next number and tells the books. From then on it says what it says; who sold to whom is kept
 * with it. What costs nothing is paid at once.
 *
 * @throws Refusal `not_found`, `precondition_failed`, `invoice_not_draft`
 */
export async function issueInvoice(context: FinancialContext, which: WhichInvoice): Promise<InvoiceRow> {
  const { db, clock, ids, config } = context
  const { tenantId } = which
  return inTransaction(db, async (trx) => {
    const draft = await lockDraft(trx, which)
    const client = await findClient(trx, { tenantId, clientId: draft.client_id })
    if (client === undefined) throw new Error(`Failed to issue invoice ${draft.id}: its client is gone.`)
    const number = await takeInvoiceNumber(trx, tenantId)
    // Read after the number was had: a higher number never has an earlier day.
    const at = clock()
    const totals = totalInvoice(draft)
    const money = { amount: totals.total, currency: draft.currency }
    const booked = await bookTotal(trx, money, { tenantId, baseCurrency: config.baseCurrency, at })
    const issued = await markIssued(
      trx,
      { ...which, at },
      {
        number: `INV-${String(number).padStart(6, '0')}`,
        status: totals.total === 0 ? 'paid' : 'issued',
        issued_on: at.toISOString().slice(0, 10),
        parties: nameParties(config.seller, client),
        booked_amount: booked?.amount ?? null,
        booked_currency: booked?.currency ?? null,
      },
    )
    // The books take no posting without entries.
    if (totals.total > 0) await post(trx, describeIssue(totals), { tenantId, id: ids(), at })
    return issued
  })
}
