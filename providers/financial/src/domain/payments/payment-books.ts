import type { Transaction } from 'kysely'
import { hasPosted, post } from '../../store/ledger.ts'
import { type PaymentChange, type PaymentRow, savePayment } from '../../store/payments.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import type { PaidMoney } from '../ledger/payment-postings.ts'
import type { Posting, PostingKind } from '../ledger/posting.ts'

/** A locked payment with its place in the invoice and in the books. */
export type PaymentBooks = {
  payment: PaymentRow
  money: PaidMoney
  allocation: { tenantId: string; invoiceId: string; amount: number; at: Date }
  post: (posting: Posting) => Promise<unknown>
  hasPosted: (kind: PostingKind) => Promise<boolean>
  save: (change: Omit<PaymentChange, 'at'>) => Promise<unknown>
}

export function openBooks(
  { ids, clock }: Pick<FinancialContext, 'ids' | 'clock'>,
  trx: Transaction<FinancialTables>,
  payment: PaymentRow,
): PaymentBooks {
  const at = clock()
  const { id, tenant_id: tenantId, invoice_id: invoiceId, currency } = payment
  const amount = Number(payment.amount)
  return {
    payment,
    money: { id, amount: { amount, currency } },
    allocation: { tenantId, invoiceId, amount, at },
    post: (posting) => post(trx, posting, { tenantId, id: ids(), at }),
    hasPosted: (kind) => hasPosted(trx, { tenantId, kind, source: id }),
    save: (change) => savePayment(trx, id, { ...change, at }),
  }
}
