import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { nobodysId } from '../../../test/books.ts'
import { hasBacktest, hasStrategy, lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { BacktestPageView, BacktestTradePageView, BacktestView } from '../views/backtest.ts'

const {
  backtest,
  backtestTrades,
  biasedBacktest,
  idleBacktest,
  cancelledBacktest,
  failedBacktest,
  newBacktest,
  problem,
} = examples
const { queuedBacktest, runningBacktest, strategy, validationProblem } = examples
const backtestId = backtest.id
const accepted = { headers: { Location: `backtests/${backtestId}` } }
const withStrategy = trader.given('a strategy exists', hasStrategy)
const withDone = withStrategy.given('a backtest has succeeded', hasBacktest)
const missing = problem(404, 'not_found', 'There is no such backtest')

test('the backtests are listed', async () => {
  withDone
    .get('/trading/backtests', ({ response }) => response(200).json({ items: [backtest], next: null }))
    .reads(BacktestPageView)

  await expect(createSignedInClient().backtests.list()).resolves.toMatchObject({
    items: [{ id: backtestId, status: 'succeeded' }],
    next: null,
  })
})

test('an account without backtests has an empty list', async () => {
  observer
    .given('the account has no backtests')
    .get('/trading/backtests', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(BacktestPageView)

  await expect(createSignedInClient().backtests.list()).resolves.toEqual({ items: [], next: null })
})

test('the backtests of one strategy are listed', async () => {
  withStrategy
    .given('a backtest is queued', hasBacktest)
    .get('/trading/backtests', ({ response }) => response(200).json({ items: [queuedBacktest], next: null }))
    .reads(BacktestPageView)

  await expect(createSignedInClient().backtests.list({ strategyId: strategy.id, limit: 20 })).resolves.toMatchObject({
    items: [{ strategyId: strategy.id, status: 'queued', result: null }],
  })
})

test('a backtest that waits does not know how many bars there are', async () => {
  withStrategy
    .given('a backtest is queued', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(queuedBacktest))
    .reads(BacktestView, { exactly: ['$.status', '$.barsDone', '$.bars', '$.result'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    status: 'queued',
    barsDone: 0,
    bars: null,
    result: null,
  })
})

test('a backtest under way tells how far it is', async () => {
  withStrategy
    .given('a backtest is running', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(runningBacktest))
    .reads(BacktestView, { exactly: ['$.status', '$.barsDone', '$.bars'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    status: 'running',
    barsDone: 1,
    bars: 2,
  })
})

test('a backtest that has succeeded tells what came of it', async () => {
  withDone
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(backtest))
    .reads(BacktestView, {
      exactly: ['$.status', '$.result.metrics.finalEquity', '$.result.metrics.trades', '$.result.lookAhead.verdict'],
    })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    status: 'succeeded',
    result: {
      metrics: { finalEquity: '100004.5055', trades: 1, winRate: null },
      lookAhead: { verdict: 'clean', firstBiasedAt: null },
    },
  })
})

test('a backtest that has traded nothing has no measure of its returns', async () => {
  withStrategy
    .given('a backtest has traded nothing', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(idleBacktest))
    .reads(BacktestView, { exactly: ['$.result.metrics.trades', '$.result.metrics.sharpe'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    result: { metrics: { trades: 0, sharpe: null, winRate: null } },
  })
})

test('a backtest that has traded nothing is listed with those that have', async () => {
  withStrategy
    .given('a backtest has traded nothing', hasBacktest)
    .get('/trading/backtests', ({ response }) => response(200).json({ items: [idleBacktest], next: null }))
    .reads(BacktestPageView)

  await expect(createSignedInClient().backtests.list()).resolves.toMatchObject({
    items: [{ result: { metrics: { sharpe: null } } }],
  })
})

test('a backtest that has looked ahead says at which bar', async () => {
  withStrategy
    .given('a backtest has looked ahead', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(biasedBacktest))
    .reads(BacktestView, { exactly: ['$.result.lookAhead.verdict'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    result: { lookAhead: { verdict: 'biased', firstBiasedAt: '2026-01-13T14:30:00.000Z' } },
  })
})

test('a backtest that has failed says why', async () => {
  withStrategy
    .given('a backtest has failed', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(failedBacktest))
    .reads(BacktestView, { exactly: ['$.status', '$.result'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({
    status: 'failed',
    failure: 'There are no bars in this time.',
    result: null,
  })
})

test('a backtest that was cancelled has no result', async () => {
  withStrategy
    .given('a backtest was cancelled', hasBacktest)
    .get('/trading/backtests/{backtestId}', ({ response }) => response(200).json(cancelledBacktest))
    .reads(BacktestView, { exactly: ['$.status', '$.result'] })

  await expect(createSignedInClient().backtests.get(backtestId)).resolves.toMatchObject({ status: 'cancelled' })
})

test("a backtest that is not the tenant's is not shown", async () => {
  trader
    .get('/trading/backtests/{backtestId}', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().backtests.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a backtest is started', async () => {
  withStrategy
    .post('/trading/backtests', ({ response }) => response(202, accepted).json(queuedBacktest))
    .reads(BacktestView, { headers: [], exactly: ['$.symbol', '$.version', '$.result'] })

  await expect(createSignedInClient().backtests.start(newBacktest)).resolves.toMatchObject({
    id: backtestId,
    symbol: 'ACME',
    result: null,
  })
})

test('only so many backtests run at once', async () => {
  withStrategy
    .given('as many backtests run as may')
    .post('/trading/backtests', ({ response }) =>
      response(409).json(problem(409, 'too_many_backtests', 'Wait until one has finished')),
    )
    .reads(problemViewOf('too_many_backtests'))

  const call = createSignedInClient().backtests.start(newBacktest)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'too_many_backtests' })
})

test.for([
  ['of no strategy', { ...newBacktest, strategyId: nobodysId }, '#/strategyId', 'There is no such strategy'],
  ['of no version', { ...newBacktest, version: 7 }, '#/version', 'There is no such version'],
  ['of no time', { ...newBacktest, to: newBacktest.from }, '#/to', 'Later than from'],
  ['with a fee below zero', { ...newBacktest, feeBasisPoints: -1 }, '#/feeBasisPoints', 'Not below zero'],
] as const)('a backtest %s is not started', async ([, bad, pointer, message]) => {
  withStrategy
    .post('/trading/backtests', ({ response }) => response(422).json(validationProblem(pointer, message)))
    .reads(validationViewOf(pointer))

  const call = createSignedInClient().backtests.start(bad)

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
})

test('who may only read starts no backtest', async () => {
  observer
    .given('a strategy exists', hasStrategy)
    .post('/trading/backtests', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().backtests.start(newBacktest)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('what a backtest would have traded is listed', async () => {
  withDone
    .get('/trading/backtests/{backtestId}/trades', ({ response }) =>
      response(200).json({ items: backtestTrades, next: null }),
    )
    .reads(BacktestTradePageView)

  await expect(createSignedInClient().backtests.trades({ backtestId, limit: 100 })).resolves.toEqual({
    items: backtestTrades,
    next: null,
  })
})

test('a backtest that waits has traded nothing', async () => {
  withStrategy
    .given('a backtest is queued', hasBacktest)
    .get('/trading/backtests/{backtestId}/trades', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(BacktestTradePageView)

  await expect(createSignedInClient().backtests.trades({ backtestId })).resolves.toEqual({ items: [], next: null })
})

test("what a backtest that is not the tenant's would have traded is not listed", async () => {
  trader
    .get('/trading/backtests/{backtestId}/trades', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().backtests.trades({ backtestId: nobodysId })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a backtest under way is stopped', async () => {
  withStrategy
    .given('a backtest is running', hasBacktest)
    .post('/trading/backtests/{backtestId}/cancel', ({ response }) => response(200).json(cancelledBacktest))
    .reads(BacktestView, { exactly: ['$.status'] })

  await expect(createSignedInClient().backtests.cancel(backtestId)).resolves.toMatchObject({ status: 'cancelled' })
})

test('a backtest that waits is stopped, too', async () => {
  withStrategy
    .given('a backtest is queued', hasBacktest)
    .post('/trading/backtests/{backtestId}/cancel', ({ response }) =>
      response(200).json({ ...cancelledBacktest, barsDone: 0, bars: null }),
    )
    .reads(BacktestView, { exactly: ['$.status', '$.barsDone'] })

  await expect(createSignedInClient().backtests.cancel(backtestId)).resolves.toMatchObject({ status: 'cancelled' })
})

test('a backtest that has finished is not stopped', async () => {
  withDone
    .post('/trading/backtests/{backtestId}/cancel', ({ response }) =>
      response(409).json(problem(409, 'backtest_finished', 'The backtest has finished')),
    )
    .reads(problemViewOf('backtest_finished'))

  const call = createSignedInClient().backtests.cancel(backtestId)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'backtest_finished' })
})

test("a backtest that is not the tenant's is not stopped", async () => {
  trader
    .post('/trading/backtests/{backtestId}/cancel', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().backtests.cancel(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
