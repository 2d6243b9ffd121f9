import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { quoteKey } from '../http/quote-key.ts'
import { readAnswer } from '../http/read-answer.ts'
import { MandatePageView, MandateView } from '../views/mandate.ts'
import type { Page } from '../views/page.ts'

const all = '/financial/mandates'

/** A mandate to ask a client for. */
export type NewMandate = RequestBody<typeof all, 'post'>

/** Whose mandates, and which page of them. */
export type MandateQuery = RequestQuery<typeof all>

/** The tenant's mandates, newest first. */
export async function listMandates(
  send: Send,
  query: MandateQuery = {},
  options?: CallOptions,
): Promise<Page<MandateView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), MandatePageView)
}

/** One mandate. */
export async function getMandate(send: Send, mandateId: string, options?: CallOptions): Promise<MandateView> {
  const path = '/financial/mandates/{mandateId}'
  return readAnswer(await send({ method: 'GET', path, params: { mandateId } }, options), MandateView)
}

/** Asks a client for a mandate, which they give at its `authorisationUrl`; the same key asks once. */
export async function requestMandate(
  send: Send,
  { key, mandate }: { key: string; mandate: NewMandate },
  options?: CallOptions,
): Promise<MandateView> {
  const request = { method: 'POST', path: all, headers: quoteKey(key), body: mandate } as const
  return readAnswer(await send(request, options), MandateView)
}

/** Cancels a mandate: nothing more is collected with it. */
export async function cancelMandate(send: Send, mandateId: string, options?: CallOptions): Promise<MandateView> {
  const path = '/financial/mandates/{mandateId}/cancel'
  return readAnswer(await send({ method: 'POST', path, params: { mandateId } }, options), MandateView)
}
