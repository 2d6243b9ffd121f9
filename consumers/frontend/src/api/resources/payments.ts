import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { quoteKey } from '../http/quote-key.ts'
import { readAnswer } from '../http/read-answer.ts'
import type { Page } from '../views/page.ts'
import { PaymentPageView, PaymentView } from '../views/payment.ts'

const all = '/financial/payments'

/** A payment to make or to collect. */
export type NewPayment = RequestBody<typeof all, 'post'>

/** Which payments, and which page of them. */
export type PaymentQuery = RequestQuery<typeof all>

/** The tenant's payments, newest first. */
export async function listPayments(
  send: Send,
  query: PaymentQuery = {},
  options?: CallOptions,
): Promise<Page<PaymentView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), PaymentPageView)
}

/** One payment. */
export async function getPayment(send: Send, paymentId: string, options?: CallOptions): Promise<PaymentView> {
  const path = '/financial/payments/{paymentId}'
  return readAnswer(await send({ method: 'GET', path, params: { paymentId } }, options), PaymentView)
}

/** Pays an invoice; the same key pays it once, however often it is sent. */
export async function createPayment(
  send: Send,
  { key, payment }: { key: string; payment: NewPayment },
  options?: CallOptions,
): Promise<PaymentView> {
  const request = { method: 'POST', path: all, headers: quoteKey(key), body: payment } as const
  return readAnswer(await send(request, options), PaymentView)
}

/** Cancels a direct debit that was not yet submitted. */
export async function cancelPayment(send: Send, paymentId: string, options?: CallOptions): Promise<PaymentView> {
  const path = '/financial/payments/{paymentId}/cancel'
  return readAnswer(await send({ method: 'POST', path, params: { paymentId } }, options), PaymentView)
}
