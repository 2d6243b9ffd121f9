import type { Server } from '@platform/conventions/server'
import {
  type components,
  zCreateQuoteBody,
  zCreateQuoteResponse,
  zGetQuotePath,
  zGetQuoteResponse,
} from '@platform/schemas/financial'
import { createQuote } from '../domain/fx/create-quote.ts'
import { getQuote } from '../domain/fx/get-quote.ts'
import type { QuoteRow } from '../store/quotes.ts'
import type { RouteContext } from './route-context.ts'

export function addQuotes(app: Server, context: RouteContext): void {
  app.post(
    '/quotes',
    {
      onRequest: context.allowed('write'),
      schema: { body: zCreateQuoteBody, response: { 201: zCreateQuoteResponse } },
    },
    async ({ claims, body }, reply) => {
      const quote = await createQuote(context, claims.tenant, body)
      return reply.code(201).header('location', `quotes/${quote.id}`).send(presentQuote(quote))
    },
  )

  app.get(
    '/quotes/:quoteId',
    {
      onRequest: context.allowed('read'),
      schema: { params: zGetQuotePath, response: { 200: zGetQuoteResponse } },
    },
    async ({ claims, params }) => presentQuote(await getQuote(context, claims.tenant, params.quoteId)),
  )
}

function presentQuote(quote: QuoteRow) {
  return {
    id: quote.id,
    source: { amount: Number(quote.source_amount), currency: quote.source },
    target: { amount: Number(quote.target_amount), currency: quote.target },
    rate: quote.rate,
    rateSource: quote.rate_source,
    asOf: quote.as_of.toISOString(),
    expiresAt: quote.expires_at.toISOString(),
    usedAt: quote.used_at?.toISOString() ?? null,
  } satisfies components['schemas']['Quote']
}
