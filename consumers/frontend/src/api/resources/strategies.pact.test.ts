import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { nobodysId } from '../../../test/books.ts'
import { hasStrategy, lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { StrategyPageView, StrategyView } from '../views/strategy.ts'

const { brokenSource, failedStrategy, newStrategy, otherStrategy, problem, runningStrategy } = examples
const { stoppedStrategy, stoppingStrategy, strategy, unlistedSymbol, validationProblem } = examples
const strategyId = strategy.id
const created = { headers: { Location: `strategies/${strategyId}` } }
const withStrategy = trader.given('a strategy exists', hasStrategy)
const withRunning = trader.given('a strategy is running', hasStrategy)
const missing = problem(404, 'not_found', 'There is no such strategy')
const twoPages = { strategyId, otherStrategyId: otherStrategy.id, cursor: 'after-the-newer-strategy' }

test('the strategies are listed', async () => {
  withStrategy
    .get('/trading/strategies', ({ response }) => response(200).json({ items: [strategy], next: null }))
    .reads(StrategyPageView)

  await expect(createSignedInClient().strategies.list()).resolves.toMatchObject({
    items: [{ id: strategyId, name: 'Buy and hold', latestVersion: 1, run: null }],
    next: null,
  })
})

test('an account without strategies has an empty list', async () => {
  observer
    .given('the account has no strategies')
    .get('/trading/strategies', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(StrategyPageView)

  await expect(createSignedInClient().strategies.list()).resolves.toEqual({ items: [], next: null })
})

test('the first page of the strategies leads to the next', async () => {
  trader
    .given('the strategies fill two pages of one', twoPages)
    .get('/trading/strategies', ({ response }) => response(200).json({ items: [otherStrategy], next: twoPages.cursor }))
    .reads(StrategyPageView)

  const call = createSignedInClient().strategies.list({ limit: 1 })

  await expect(call).resolves.toMatchObject({ next: twoPages.cursor })
})

test('the last page of the strategies leads nowhere', async () => {
  trader
    .given('the strategies fill two pages of one', twoPages)
    .get('/trading/strategies', ({ response }) => response(200).json({ items: [strategy], next: null }))
    .reads(StrategyPageView, { exactly: ['$.next'] })

  const call = createSignedInClient().strategies.list({ limit: 1, cursor: twoPages.cursor })

  await expect(call).resolves.toMatchObject({ items: [{ id: strategyId }], next: null })
})

test('a strategy that never ran has no run', async () => {
  withStrategy
    .get('/trading/strategies/{strategyId}', ({ response }) => response(200).json(strategy))
    .reads(StrategyView, { exactly: ['$.run', '$.latestVersion'] })

  await expect(createSignedInClient().strategies.get(strategyId)).resolves.toMatchObject({ run: null })
})

test('a strategy that runs shows which version does', async () => {
  withRunning
    .get('/trading/strategies/{strategyId}', ({ response }) => response(200).json(runningStrategy))
    .reads(StrategyView, { exactly: ['$.run.status', '$.run.version', '$.run.stoppedAt', '$.run.failure'] })

  await expect(createSignedInClient().strategies.get(strategyId)).resolves.toMatchObject({
    run: { status: 'running', version: 1, stoppedAt: null, failure: null },
  })
})

test('a strategy that was stopped says when', async () => {
  trader
    .given('a strategy was stopped', hasStrategy)
    .get('/trading/strategies/{strategyId}', ({ response }) => response(200).json(stoppedStrategy))
    .reads(StrategyView, { exactly: ['$.run.status', '$.run.failure'] })

  await expect(createSignedInClient().strategies.get(strategyId)).resolves.toMatchObject({
    run: { status: 'stopped', stoppedAt: stoppedStrategy.run?.stoppedAt, lastBarAt: stoppedStrategy.run?.lastBarAt },
  })
})

test('a strategy that has failed says why', async () => {
  trader
    .given('a strategy has failed', hasStrategy)
    .get('/trading/strategies/{strategyId}', ({ response }) => response(200).json(failedStrategy))
    .reads(StrategyView, { exactly: ['$.run.status'] })

  await expect(createSignedInClient().strategies.get(strategyId)).resolves.toMatchObject({
    run: { status: 'failed', failure: 'It did not end within its limit of operations.' },
  })
})

test("a strategy that is not the tenant's is not shown", async () => {
  trader
    .get('/trading/strategies/{strategyId}', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().strategies.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a strategy is added', async () => {
  trader
    .given('the account has no strategies')
    .post('/trading/strategies', ({ response }) => response(201, created).json(strategy))
    .reads(StrategyView, { headers: [], exactly: ['$.name', '$.latestVersion', '$.run'] })

  await expect(createSignedInClient().strategies.create(newStrategy)).resolves.toMatchObject({
    id: strategyId,
    name: newStrategy.name,
    latestVersion: 1,
    run: null,
  })
})

test('two strategies have not one name', async () => {
  withStrategy
    .post('/trading/strategies', ({ response }) =>
      response(409).json(problem(409, 'strategy_name_taken', 'Another strategy has this name')),
    )
    .reads(problemViewOf('strategy_name_taken'))

  const call = createSignedInClient().strategies.create(newStrategy)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'strategy_name_taken' })
})

test.for([
  ['whose code is no module', { ...newStrategy, source: brokenSource }, '#/source', 'A bracket is missing'],
  ['of what is not listed', { ...newStrategy, symbol: unlistedSymbol }, '#/symbol', 'There is no such instrument'],
  ['without a name', { ...newStrategy, name: '' }, '#/name', 'At least one character'],
  [
    'with a parameter that is no number',
    { ...newStrategy, parameters: { size: 'ten' } },
    '#/parameters/size',
    'A decimal',
  ],
] as const)('a strategy %s is not added', async ([, bad, pointer, message]) => {
  trader
    .post('/trading/strategies', ({ response }) => response(422).json(validationProblem(pointer, message)))
    .reads(validationViewOf(pointer))

  const call = createSignedInClient().strategies.create(bad)

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
})

test('who may only read adds no strategy', async () => {
  observer
    .post('/trading/strategies', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().strategies.create(newStrategy)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('a strategy is started', async () => {
  withStrategy
    .post('/trading/strategies/{strategyId}/start', ({ response }) => response(200).json(runningStrategy))
    .reads(StrategyView, { exactly: ['$.run.status', '$.run.version'] })

  await expect(createSignedInClient().strategies.start({ strategyId, version: 1 })).resolves.toMatchObject({
    run: { status: 'running', version: 1 },
  })
})

test('a strategy that was stopped is started again', async () => {
  trader
    .given('a strategy was stopped', hasStrategy)
    .post('/trading/strategies/{strategyId}/start', ({ response }) => response(200).json(runningStrategy))
    .reads(StrategyView, { exactly: ['$.run.status', '$.run.lastBarAt'] })

  await expect(createSignedInClient().strategies.start({ strategyId, version: 1 })).resolves.toMatchObject({
    run: { status: 'running', lastBarAt: null },
  })
})

test('a strategy that runs is not started twice', async () => {
  withRunning
    .post('/trading/strategies/{strategyId}/start', ({ response }) =>
      response(409).json(problem(409, 'strategy_running', 'It runs already')),
    )
    .reads(problemViewOf('strategy_running'))

  const call = createSignedInClient().strategies.start({ strategyId, version: 1 })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'strategy_running' })
})

test('a version that there is not is not started', async () => {
  withStrategy
    .post('/trading/strategies/{strategyId}/start', ({ response }) =>
      response(422).json(validationProblem('#/version', 'There is no such version')),
    )
    .reads(validationViewOf('#/version'))

  const call = createSignedInClient().strategies.start({ strategyId, version: 7 })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/version' }] })
})

test("a strategy that is not the tenant's is not started", async () => {
  trader
    .post('/trading/strategies/{strategyId}/start', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().strategies.start({ strategyId: nobodysId, version: 1 })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a strategy that runs is stopped, once its orders are cancelled', async () => {
  withRunning
    .post('/trading/strategies/{strategyId}/stop', ({ response }) => response(200).json(stoppingStrategy))
    .reads(StrategyView, { exactly: ['$.run.status'] })

  await expect(createSignedInClient().strategies.stop(strategyId)).resolves.toMatchObject({
    run: { status: 'stopping' },
  })
})

test('a strategy that does not run is not stopped', async () => {
  withStrategy
    .post('/trading/strategies/{strategyId}/stop', ({ response }) =>
      response(409).json(problem(409, 'strategy_not_running', 'It does not run')),
    )
    .reads(problemViewOf('strategy_not_running'))

  const call = createSignedInClient().strategies.stop(strategyId)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'strategy_not_running' })
})

test("a strategy that is not the tenant's is not stopped", async () => {
  trader
    .post('/trading/strategies/{strategyId}/stop', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().strategies.stop(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
