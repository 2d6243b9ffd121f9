import type { CallOptions, RequestBody, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { QuoteView } from '../views/quote.ts'

/** A conversion to quote. */
export type NewQuote = RequestBody<'/financial/quotes', 'post'>

/** Quotes a conversion. */
export async function createQuote(send: Send, quote: NewQuote, options?: CallOptions): Promise<QuoteView> {
  return readAnswer(await send({ method: 'POST', path: '/financial/quotes', body: quote }, options), QuoteView)
}

/** One quote. */
export async function getQuote(send: Send, quoteId: string, options?: CallOptions): Promise<QuoteView> {
  const path = '/financial/quotes/{quoteId}'
  return readAnswer(await send({ method: 'GET', path, params: { quoteId } }, options), QuoteView)
}
