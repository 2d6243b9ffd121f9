import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { quoteKey } from '../http/quote-key.ts'
import { readAnswer } from '../http/read-answer.ts'
import type { Page } from '../views/page.ts'
import { RefundPageView, RefundView } from '../views/refund.ts'

const all = '/financial/refunds'

/** Money to give back. */
export type NewRefund = RequestBody<typeof all, 'post'>

/** Which refunds, and which page of them. */
export type RefundQuery = RequestQuery<typeof all>

/** The tenant's refunds, newest first. */
export async function listRefunds(
  send: Send,
  query: RefundQuery = {},
  options?: CallOptions,
): Promise<Page<RefundView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), RefundPageView)
}

/** One refund. */
export async function getRefund(send: Send, refundId: string, options?: CallOptions): Promise<RefundView> {
  const path = '/financial/refunds/{refundId}'
  return readAnswer(await send({ method: 'GET', path, params: { refundId } }, options), RefundView)
}

/** Gives money back; the same key gives it once, however often it is sent. */
export async function createRefund(
  send: Send,
  { key, refund }: { key: string; refund: NewRefund },
  options?: CallOptions,
): Promise<RefundView> {
  const request = { method: 'POST', path: all, headers: quoteKey(key), body: refund } as const
  return readAnswer(await send(request, options), RefundView)
}
