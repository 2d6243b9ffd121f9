import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { staleEtag } from '../../../test/books.ts'
import { hasLimits, lackingScope, riskManager, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { RiskLimitsView } from '../views/risk-limits.ts'

const { defaultRiskLimits, limitsEtag, newRiskLimits, problem, riskLimits, validationProblem } = examples
const versioned = { headers: { ETag: limitsEtag } }
const limits = newRiskLimits

test('the limits that somebody set are shown with the version that a change is based on', async () => {
  trader
    .given('the limits are set', hasLimits)
    .get('/trading/risk-limits', ({ response }) => response(200, versioned).json(riskLimits))
    .reads(RiskLimitsView, {
      headers: ['ETag'],
      exactly: ['$.maxOrderQuantity', '$.maxDailyLoss', '$.orderRate.orders', '$.collarBasisPoints'],
    })

  await expect(createSignedInClient().riskLimits.get()).resolves.toEqual({ etag: limitsEtag, value: riskLimits })
})

test('limits are in force before anybody has set any', async () => {
  trader
    .given('the limits were never set', hasLimits)
    .get('/trading/risk-limits', ({ response }) => response(200, versioned).json(defaultRiskLimits))
    .reads(RiskLimitsView, { headers: ['ETag'], exactly: ['$.updatedAt'] })

  await expect(createSignedInClient().riskLimits.get()).resolves.toMatchObject({ value: { updatedAt: null } })
})

test('limits that have not changed are not sent again', async () => {
  trader
    .given('the limits are set', hasLimits)
    .get('/trading/risk-limits', ({ response }) => response(304, versioned).empty())

  await expect(createSignedInClient().riskLimits.get({ etag: limitsEtag })).resolves.toBeUndefined()
})

test('a risk manager sets the limits', async () => {
  riskManager
    .given('the limits were never set', hasLimits)
    .put('/trading/risk-limits', ({ response }) => response(200, versioned).json(riskLimits))
    .reads(RiskLimitsView, { headers: ['ETag'], exactly: ['$.maxOrderQuantity', '$.buyingPower'] })

  await expect(createSignedInClient().riskLimits.set({ etag: limitsEtag, limits })).resolves.toMatchObject({
    etag: limitsEtag,
    value: limits,
  })
})

test('limits that somebody else has changed meanwhile are not overwritten', async () => {
  riskManager
    .given('the limits are set', hasLimits)
    .put('/trading/risk-limits', ({ response }) =>
      response(412).json(problem(412, 'precondition_failed', 'It was changed in the meantime')),
    )
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().riskLimits.set({ etag: staleEtag, limits })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test.for([
  ['a collar of nothing', { ...limits, collarBasisPoints: 0 }, '#/collarBasisPoints', 'At least 1'],
  ['a loss below zero', { ...limits, maxDailyLoss: '-1' }, '#/maxDailyLoss', 'Not below zero'],
  ['a rate over no time', { ...limits, orderRate: { orders: 1, seconds: 0 } }, '#/orderRate/seconds', 'At least 1'],
] as const)('%s is no limit', async ([, bad, pointer, message]) => {
  riskManager
    .given('the limits are set', hasLimits)
    .put('/trading/risk-limits', ({ response }) => response(422).json(validationProblem(pointer, message)))
    .reads(validationViewOf(pointer))

  const call = createSignedInClient().riskLimits.set({ etag: limitsEtag, limits: bad })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer }] })
})

test('a trader sets no limits', async () => {
  trader
    .given('the limits are set', hasLimits)
    .put('/trading/risk-limits', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().riskLimits.set({ etag: limitsEtag, limits })

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})
