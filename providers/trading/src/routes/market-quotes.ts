import { ServiceUnavailableError } from '@platform/conventions/database'
import type { Server } from '@platform/conventions/server'
import { zGetMarketQuotePath, zGetMarketQuoteResponse } from '@platform/schemas/trading'
import { findInstrument } from '../domain/find-instrument.ts'
import { presentQuote } from '../stream/present-quote.ts'
import type { RouteContext } from './route-context.ts'

export function addMarketQuotes(app: Server, context: RouteContext): void {
  app.get(
    '/instruments/:symbol/quote',
    {
      onRequest: context.allowed('read'),
      schema: { params: zGetMarketQuotePath, response: { 200: zGetMarketQuoteResponse } },
    },
    async ({ params }) => {
      const { symbol } = findInstrument(context, params.symbol)
      const quote = context.market.quote(symbol)
      // The market has not begun.
      if (quote === undefined) throw new ServiceUnavailableError()
      return presentQuote(context.market, quote)
    },
  )
}
