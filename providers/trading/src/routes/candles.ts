import { invalid } from '@platform/conventions/refusals'
import type { Server } from '@platform/conventions/server'
import { type components, zListCandlesPath, zListCandlesQuery, zListCandlesResponse } from '@platform/schemas/trading'
import { findInstrument } from '../domain/find-instrument.ts'
import type { Bar } from '../market/market-data.ts'
import type { RouteContext } from './route-context.ts'

/** As the contract says. */
const most = 1_000

export function addCandles(app: Server, context: RouteContext): void {
  app.get(
    '/instruments/:symbol/candles',
    {
      onRequest: context.allowed('read'),
      schema: { params: zListCandlesPath, querystring: zListCandlesQuery, response: { 200: zListCandlesResponse } },
    },
    async ({ params, query }) => {
      const { symbol } = findInstrument(context, params.symbol)
      const [from, to] = [new Date(query.from), new Date(query.to)]
      if (from >= to) throw invalid('query/to', 'Not after `from`: take a later moment.')
      const bars = context.market.bars({ symbol, interval: query.interval, from, to, limit: most })
      return { items: bars.map(presentBar) }
    },
  )
}

function presentBar({ opensAt, ...bar }: Bar): components['schemas']['Candle'] {
  return { opensAt: opensAt.toISOString(), ...bar }
}
