import { invalid, noSuch } from '@platform/conventions/refusals'
import type { Server } from '@platform/conventions/server'
import { zAmount, zCandle, zInterval, zSymbol } from '@platform/schemas/trading'
import { z } from 'zod'
import type { MarketData } from '../market/market-data.ts'
import type { MarketLevers } from '../market/market-levers.ts'
import { presentQuote } from '../stream/present-quote.ts'
import type { FaultyVenue } from './faulty-venue.ts'
import { venueFaultKinds, venueOperations } from './venue-faults.ts'

const symbolPath = z.object({ symbol: zSymbol })
const quoteChange = z.strictObject({
  bid: zAmount,
  ask: zAmount,
  bidSize: zAmount.optional(),
  askSize: zAmount.optional(),
  last: zAmount.optional(),
})
const barsPath = z.object({ symbol: zSymbol, interval: zInterval })
const newBars = z.strictObject({ bars: z.array(zCandle).min(1).max(1_000) })
const venueFault = z.strictObject({
  operation: z.enum(venueOperations),
  fault: z.enum(venueFaultKinds),
  times: z.int().min(1).max(1_000_000).optional(),
  milliseconds: z.int().min(0).max(60_000).optional(),
  reason: z.string().min(1).max(200).optional(),
})

/**
 * Adds what tests move market and venue by, at `/simulator`: no part of the contract, and never there in production. Whatever
 * moves the market answers when the exchange has traded at it.
 */
export function addLevers(
  app: Server,
  { market, venue }: { market: MarketData & MarketLevers; venue: FaultyVenue },
): void {
  const demandSymbol = (symbol: string) => {
    if (market.instrument(symbol) === undefined) throw noSuch('instrument')
    return symbol
  }

  app.put(
    '/simulator/quotes/:symbol',
    { schema: { params: symbolPath, body: quoteChange } },
    async ({ params, body }) => {
      const symbol = demandSymbol(params.symbol)
      if (Number(body.bid) >= Number(body.ask)) throw invalid('#/ask', 'Not above the bid: ask for more.')
      const { bidSize, askSize, last, ...prices } = body
      const quote = market.set(symbol, {
        ...prices,
        ...(bidSize !== undefined && { bidSize }),
        ...(askSize !== undefined && { askSize }),
        ...(last !== undefined && { last }),
      })
      await venue.settled()
      return presentQuote(market, quote)
    },
  )

  app.delete('/simulator/quotes/:symbol', { schema: { params: symbolPath } }, async ({ params }, reply) => {
    market.release(demandSymbol(params.symbol))
    return reply.code(204).send()
  })

  app.post('/simulator/ticks', async (_request, reply) => {
    market.tick()
    await venue.settled()
    return reply.code(204).send()
  })

  app.put('/simulator/market', { schema: { body: z.strictObject({ running: z.boolean() }) } }, async ({ body }) => {
    if (body.running) market.start()
    else market.stop()
    return body
  })

  app.post(
    '/simulator/bars/:symbol/:interval',
    { schema: { params: barsPath, body: newBars } },
    async ({ params, body }, reply) => {
      const bars = body.bars.map(({ opensAt, ...bar }) => ({ opensAt: new Date(opensAt), ...bar }))
      market.addBars(demandSymbol(params.symbol), params.interval, bars)
      return reply.code(204).send()
    },
  )

  app.get('/simulator/faults', async () => ({ faults: venue.faults.list() }))

  app.post('/simulator/faults', { schema: { body: venueFault } }, async ({ body }, reply) => {
    if (!venue.faults.isPossible(body)) throw invalid('#/fault', `${body.operation} cannot suffer it.`)
    venue.faults.add(body)
    return reply.code(201).send(body)
  })

  app.delete('/simulator/faults', async (_request, reply) => {
    venue.faults.clear()
    return reply.code(204).send()
  })

  app.put('/simulator/reports', { schema: { body: z.strictObject({ held: z.boolean() }) } }, async ({ body }) => {
    venue.holdReports(body.held)
    return { held: venue.areReportsHeld() }
  })
}
