import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { lackingScope, outsider, scopeProblem, trader, traderInStandstill } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { CandleListView } from '../views/candle.ts'
import { InstrumentListView, InstrumentView } from '../views/instrument.ts'
import { MarketQuoteView } from '../views/market-quote.ts'

const { candleRange, candles, emptyRange, instrument, instruments, problem, quote, staleQuote } = examples
const { unlistedSymbol, validationProblem } = examples
const { symbol } = instrument
const unlisted = problem(404, 'not_found', 'There is no such instrument')

test('the instruments are listed', async () => {
  trader
    .get('/trading/instruments', ({ response }) => response(200).json({ items: instruments }))
    .reads(InstrumentListView)

  await expect(createSignedInClient().market.instruments()).resolves.toMatchObject([
    { symbol: 'ACME', name: 'Acme Robotics', tickSize: '0.01', lotSize: '1' },
    { symbol: 'BOLT.L', tickSize: '0.0005', lotSize: '100' },
  ])
})

test('who may not see the market sees no instruments', async () => {
  outsider
    .get('/trading/instruments', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().market.instruments()

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('an instrument is shown with the steps of its prices and quantities', async () => {
  trader
    .get('/trading/instruments/{symbol}', ({ response }) => response(200).json(instrument))
    .reads(InstrumentView, { exactly: ['$.symbol', '$.currency', '$.tickSize', '$.lotSize'] })

  await expect(createSignedInClient().market.instrument(symbol)).resolves.toEqual({
    symbol,
    name: 'Acme Robotics',
    currency: 'EUR',
    tickSize: '0.01',
    lotSize: '1',
  })
})

test('an instrument that is not listed is not shown', async () => {
  trader
    .get('/trading/instruments/{symbol}', ({ response }) => response(404).json(unlisted))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().market.instrument(unlistedSymbol)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('what cannot be a symbol is refused', async () => {
  trader
    .get('/trading/instruments/{symbol}', ({ response }) =>
      response(422).json(validationProblem('path/symbol', 'Capital letters and digits')),
    )
    .reads(validationViewOf('path/symbol'))

  const call = createSignedInClient().market.instrument('acme robotics')

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'path/symbol' }] })
})

test('a quote is shown, and may be traded on', async () => {
  trader
    .get('/trading/instruments/{symbol}/quote', ({ response }) => response(200).json(quote))
    .reads(MarketQuoteView, { exactly: ['$.symbol', '$.stale'] })

  await expect(createSignedInClient().market.quote(symbol)).resolves.toMatchObject({
    bid: '99.98',
    ask: '100.02',
    last: '100',
    stale: false,
  })
})

test('a quote of a market that stands still is stale', async () => {
  traderInStandstill
    .get('/trading/instruments/{symbol}/quote', ({ response }) => response(200).json(staleQuote))
    .reads(MarketQuoteView, { exactly: ['$.stale'] })

  await expect(createSignedInClient().market.quote(symbol)).resolves.toMatchObject({ stale: true })
})

test('what is not listed has no quote', async () => {
  trader
    .get('/trading/instruments/{symbol}/quote', ({ response }) => response(404).json(unlisted))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().market.quote(unlistedSymbol)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('the bars of days are listed', async () => {
  trader
    .get('/trading/instruments/{symbol}/candles', ({ response }) => response(200).json({ items: candles }))
    .reads(CandleListView)

  const call = createSignedInClient().market.candles({ symbol, interval: '1d', ...candleRange })

  await expect(call).resolves.toMatchObject([
    { open: '98.5', close: '99.4' },
    { open: '99.4', close: '100' },
  ])
})

test('a weekend has no bars', async () => {
  trader
    .get('/trading/instruments/{symbol}/candles', ({ response }) => response(200).json({ items: [] }))
    .reads(CandleListView)

  const call = createSignedInClient().market.candles({ symbol, interval: '1d', ...emptyRange })

  await expect(call).resolves.toEqual([])
})

test('what is not listed has no bars', async () => {
  trader
    .get('/trading/instruments/{symbol}/candles', ({ response }) => response(404).json(unlisted))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().market.candles({ symbol: unlistedSymbol, interval: '1d', ...candleRange })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('an interval that there is not is refused', async () => {
  trader
    .get('/trading/instruments/{symbol}/candles', ({ response }) =>
      response(422).json(validationProblem('query/interval', 'Either 1m or 1d')),
    )
    .reads(validationViewOf('query/interval'))

  const call = createSignedInClient().market.candles({ symbol, interval: '1h' as '1d', ...candleRange })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/interval' }] })
})

test('a range that ends before it begins is refused', async () => {
  trader
    .get('/trading/instruments/{symbol}/candles', ({ response }) =>
      response(422).json(validationProblem('query/to', 'Later than from')),
    )
    .reads(validationViewOf('query/to'))

  const { from, to } = candleRange
  const call = createSignedInClient().market.candles({ symbol, interval: '1d', from: to, to: from })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/to' }] })
})
