import type { Transaction } from 'kysely'
import type { AllocatedInvoice } from '../../store/allocations.ts'
import { post } from '../../store/ledger.ts'
import { insertPayment, type PaymentRow } from '../../store/payments.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { FinancialContext } from '../context.ts'
import { shareBooked } from '../fx/share-booked.ts'
import { useQuote } from '../fx/use-quote.ts'
import { receive } from '../invoices/allocate.ts'
import { receiveForeignTransfer } from '../ledger/exchange-postings.ts'
import { receiveTransfer } from '../ledger/payment-postings.ts'
import type { Posting } from '../ledger/posting.ts'
import type { Money } from '../money/money.ts'
import { describePayment } from './describe-payment.ts'
import type { PaymentOrder, TransferWish } from './payment-wish.ts'

/** Books what has arrived at the tenant's bank, in the invoice's currency or, by a quote, in another. */
export async function receiveBankTransfer(
  { ids }: Pick<FinancialContext, 'ids'>,
  trx: Transaction<FinancialTables>,
  { id, tenantId, now }: PaymentOrder,
  { invoiceId, amount, quoteId, method }: TransferWish,
): Promise<PaymentRow> {
  const invoice = await receive(trx, { tenantId, invoiceId, at: now, ...amount })
  const received = quoteId === undefined ? null : await useQuote(trx, { tenantId, quoteId, paid: amount, now })
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
      received,
      quoteId,
    }),
  )
  await post(trx, describeTransfer(invoice, { id, amount, received }), { tenantId, id: ids(), at: now })
  return payment
}

function describeTransfer(
  invoice: AllocatedInvoice,
  { id, amount, received }: { id: string; amount: Money; received: Money | null },
): Posting {
  if (received === null) return receiveTransfer({ id, amount })
  return receiveForeignTransfer({ id, amount, received, booked: bookedFor(invoice, amount, received) ?? received })
}

/** What was booked for this part of the invoice when it was issued; known in the tenant's own currency only. */
function bookedFor(invoice: AllocatedInvoice, { amount }: Money, received: Money): Money | undefined {
  if (invoice.booked_amount === null || invoice.booked_currency !== received.currency) return undefined
  const booked = { amount: Number(invoice.booked_amount), currency: invoice.booked_currency }
  return shareBooked(booked, { total: Number(invoice.total), before: Number(invoice.paid) - amount, amount })
}
