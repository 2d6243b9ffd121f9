import type { Server } from '@platform/conventions/server'
import {
  type components,
  zListExchangeRatesResponse,
  zPublishExchangeRateBody,
  zPublishExchangeRatePath,
  zPublishExchangeRateResponse,
} from '@platform/schemas/financial'
import { publishRate } from '../domain/fx/publish-rate.ts'
import { type ExchangeRateRow, listRates } from '../store/exchange-rates.ts'
import type { RouteContext } from './route-context.ts'

export function addExchangeRates(app: Server, context: RouteContext): void {
  app.get(
    '/exchange-rates',
    { onRequest: context.allowed('read'), schema: { response: { 200: zListExchangeRatesResponse } } },
    async ({ claims }) => ({ items: (await listRates(context.db, claims.tenant)).map(presentRate) }),
  )

  app.put(
    '/exchange-rates/:source/:target',
    {
      onRequest: context.allowed('manage'),
      schema: {
        params: zPublishExchangeRatePath,
        body: zPublishExchangeRateBody,
        response: { 200: zPublishExchangeRateResponse },
      },
    },
    async ({ claims, params, body }) => presentRate(await publishRate(context, claims.tenant, { ...params, ...body })),
  )
}

function presentRate({ source, target, rate, as_of, published_at }: ExchangeRateRow) {
  const shown = { source, target, rate, asOf: as_of.toISOString(), publishedAt: published_at.toISOString() }
  return shown satisfies components['schemas']['ExchangeRate']
}
