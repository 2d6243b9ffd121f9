import { inTransaction } from '@platform/conventions/database'
import { demandVersion, noSuch } from '@platform/conventions/refusals'
import { type InvoiceRow, lockInvoice, markVoid } from '../../store/invoices.ts'
import { post } from '../../store/ledger.ts'
import type { FinancialContext } from '../context.ts'
import { voidInvoice as describeVoid } from '../ledger/invoice-postings.ts'
import { Refusal } from '../refusal.ts'
import type { WhichInvoice } from './lock-draft.ts'
import { totalInvoice } from './total-invoice.ts'

/**
 * Takes an issued invoice back, as long as nothing was paid on it or is being collected. It keeps its number.
 *
 * @throws Refusal `not_found`, `precondition_failed`, `invoice_not_voidable`
 */
export async function voidInvoice(
  { db, clock, ids }: FinancialContext,
  { precondition, ...key }: WhichInvoice,
): Promise<InvoiceRow> {
  return inTransaction(db, async (trx) => {
    const invoice = await lockInvoice(trx, key)
    if (invoice === undefined) throw noSuch('invoice')
    demandVersion(precondition, invoice.version)
    if (invoice.status !== 'issued' || invoice.pending !== '0') throw refuse(invoice)
    const at = clock()
    await post(trx, describeVoid(totalInvoice(invoice)), { tenantId: key.tenantId, id: ids(), at })
    return markVoid(trx, { ...key, at })
  })
}

function refuse({ status }: InvoiceRow): Refusal {
  const why = status === 'issued' ? 'A payment of it is being collected' : `The invoice is ${status}`
  return new Refusal('invoice_not_voidable', `${why}. Only an issued one that nothing was paid on can be voided.`)
}
