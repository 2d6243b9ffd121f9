import { invalid } from '@platform/conventions/refusals'
import type { zCreatePaymentBody } from '@platform/schemas/financial'
import type { z } from 'zod'
import type { Money } from '../money/money.ts'

/** What a client asks for. */
export type PaymentRequest = z.output<typeof zCreatePaymentBody>

/** What a bank transfer pays, and the quote that says how much of which currency arrived. */
export type TransferWish = { method: 'bank_transfer'; invoiceId: string; amount: Money; quoteId: string | undefined }

/** What to collect through which mandate. */
export type DebitWish = { method: 'direct_debit'; invoiceId: string; amount: Money; mandateId: string }

/** Which payment is made, for whom and when. */
export type PaymentOrder = { id: string; tenantId: string; now: Date; traceId: string }

/** @throws Refusal `validation_failed` for a mandate or a quote where it has no meaning, or no mandate where it is needed */
export function readWish({ method, amount, ...ids }: PaymentRequest): TransferWish | DebitWish {
  // As PostgreSQL writes them, and so as every other answer shows them.
  const invoiceId = ids.invoiceId.toLowerCase()
  const mandateId = ids.mandateId?.toLowerCase()
  const quoteId = ids.quoteId?.toLowerCase()
  if (method === 'bank_transfer') {
    if (mandateId !== undefined) throw invalid('#/mandateId', 'A bank transfer has no mandate. Leave it out.')
    return { method, invoiceId, amount, quoteId }
  }
  if (quoteId !== undefined) throw invalid('#/quoteId', "A direct debit is collected in the invoice's currency.")
  if (mandateId === undefined) throw invalid('#/mandateId', 'A direct debit needs a mandate.')
  return { method, invoiceId, amount, mandateId }
}
