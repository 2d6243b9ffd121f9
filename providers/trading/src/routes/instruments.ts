import type { Server } from '@platform/conventions/server'
import { zGetInstrumentPath, zGetInstrumentResponse, zListInstrumentsResponse } from '@platform/schemas/trading'
import { findInstrument } from '../domain/find-instrument.ts'
import type { RouteContext } from './route-context.ts'

export function addInstruments(app: Server, context: RouteContext): void {
  app.get(
    '/instruments',
    { onRequest: context.allowed('read'), schema: { response: { 200: zListInstrumentsResponse } } },
    async () => ({ items: [...context.market.instruments()] }),
  )

  app.get(
    '/instruments/:symbol',
    {
      onRequest: context.allowed('read'),
      schema: { params: zGetInstrumentPath, response: { 200: zGetInstrumentResponse } },
    },
    async ({ params }) => findInstrument(context, params.symbol),
  )
}
