import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { nobodysId } from '../../../test/books.ts'
import { hasStrategy, lackingScope, observer, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { StrategyVersionListView, StrategyVersionView } from '../views/strategy.ts'

const { brokenSource, laterVersion, newStrategyVersion, problem, strategy, strategyVersion } = examples
const { validationProblem } = examples
const strategyId = strategy.id
const version = newStrategyVersion
const withStrategy = trader.given('a strategy exists', hasStrategy)
const missing = problem(404, 'not_found', 'There is no such strategy')

test('a strategy has a first version, with its code', async () => {
  withStrategy
    .get('/trading/strategies/{strategyId}/versions', ({ response }) =>
      response(200).json({ items: [strategyVersion] }),
    )
    .reads(StrategyVersionListView)

  await expect(createSignedInClient().strategies.versions(strategyId)).resolves.toEqual([strategyVersion])
})

test('the versions of a strategy are listed, the latest first', async () => {
  trader
    .given('a strategy has two versions', hasStrategy)
    .get('/trading/strategies/{strategyId}/versions', ({ response }) =>
      response(200).json({ items: [laterVersion, strategyVersion] }),
    )
    .reads(StrategyVersionListView, { exactly: ['$.items[0].version'] })

  await expect(createSignedInClient().strategies.versions(strategyId)).resolves.toMatchObject([
    { version: 2, interval: '1m', parameters: { size: '20' } },
    { version: 1, interval: '1d', parameters: { size: '10' } },
  ])
})

test("the versions of a strategy that is not the tenant's are not listed", async () => {
  trader
    .get('/trading/strategies/{strategyId}/versions', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().strategies.versions(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a version is added to a strategy', async () => {
  withStrategy
    .post('/trading/strategies/{strategyId}/versions', ({ response }) => response(201).json(laterVersion))
    .reads(StrategyVersionView, { exactly: ['$.version', '$.interval', '$.parameters.size'] })

  await expect(createSignedInClient().strategies.addVersion({ strategyId, version })).resolves.toMatchObject({
    version: 2,
    interval: '1m',
    parameters: { size: '20' },
  })
})

test('a version is added to a strategy that runs, which goes on with its own', async () => {
  trader
    .given('a strategy is running', hasStrategy)
    .post('/trading/strategies/{strategyId}/versions', ({ response }) => response(201).json(laterVersion))
    .reads(StrategyVersionView, { exactly: ['$.version'] })

  await expect(createSignedInClient().strategies.addVersion({ strategyId, version })).resolves.toMatchObject({
    version: 2,
  })
})

test('a version whose code is no module is not added', async () => {
  withStrategy
    .post('/trading/strategies/{strategyId}/versions', ({ response }) =>
      response(422).json(validationProblem('#/source', 'A bracket is missing')),
    )
    .reads(validationViewOf('#/source'))

  const broken = { ...version, source: brokenSource }
  const call = createSignedInClient().strategies.addVersion({ strategyId, version: broken })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/source' }] })
})

test('a strategy takes only so many versions', async () => {
  trader
    .given('a strategy has every version that it may have', hasStrategy)
    .post('/trading/strategies/{strategyId}/versions', ({ response }) =>
      response(409).json(problem(409, 'too_many_versions', 'It has 100 versions already')),
    )
    .reads(problemViewOf('too_many_versions'))

  const call = createSignedInClient().strategies.addVersion({ strategyId, version })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'too_many_versions' })
})

test("a version is not added to a strategy that is not the tenant's", async () => {
  trader
    .post('/trading/strategies/{strategyId}/versions', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().strategies.addVersion({ strategyId: nobodysId, version })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('who may only read adds no version', async () => {
  observer
    .given('a strategy exists', hasStrategy)
    .post('/trading/strategies/{strategyId}/versions', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().strategies.addVersion({ strategyId, version })

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})
