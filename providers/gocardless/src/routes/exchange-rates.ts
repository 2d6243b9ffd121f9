import { zListExchangeRatesQuery, zListExchangeRatesResponse } from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { listExchangeRates } from '../domain/exchange-rates.ts'
import { fromQuery } from './from-query.ts'
import { matches } from './list-page.ts'
import type { RouteContext } from './route-context.ts'

export function addExchangeRates(app: EmulatorServer, { clock }: RouteContext): void {
  app.get(
    '/currency_exchange_rates',
    { schema: { querystring: fromQuery(zListExchangeRatesQuery), response: { 200: zListExchangeRatesResponse } } },
    async ({ query }) => {
      const rates = listExchangeRates(clock()).filter(
        ({ source, target }) => matches(query.source, source) && matches(query.target, target),
      )
      const meta = { cursors: { before: null, after: null }, limit: query.limit }
      return { currency_exchange_rates: rates.slice(0, query.limit), meta }
    },
  )
}
