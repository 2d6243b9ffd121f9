import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, controller } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { ExchangeRateListView, ExchangeRateView } from '../views/exchange-rate.ts'

const { exchangeRate, problem, validationProblem } = examples
const { source, target, rate, asOf } = exchangeRate
const newRate = { source, target, rate, asOf }
const unpublished = controller.given('no exchange rate is published')

test('the rates in force are listed', async () => {
  bookkeeper
    .given('an exchange rate is published', { source, target })
    .get('/financial/exchange-rates', ({ response }) => response(200).json({ items: [exchangeRate] }))
    .reads(ExchangeRateListView)

  await expect(createSignedInClient().exchangeRates.list()).resolves.toEqual([newRate])
})

test('a tenant that publishes no rates has an empty list', async () => {
  bookkeeper
    .given('no exchange rate is published')
    .get('/financial/exchange-rates', ({ response }) => response(200).json({ items: [] }))
    .reads(ExchangeRateListView)

  await expect(createSignedInClient().exchangeRates.list()).resolves.toEqual([])
})

test('a controller publishes a rate', async () => {
  unpublished
    .put('/financial/exchange-rates/{source}/{target}', ({ response }) => response(200).json(exchangeRate))
    .reads(ExchangeRateView, { exactly: ['$.source', '$.target', '$.rate'] })

  await expect(createSignedInClient().exchangeRates.publish(newRate)).resolves.toEqual(newRate)
})

test('a rate of nothing is not published', async () => {
  unpublished
    .put('/financial/exchange-rates/{source}/{target}', ({ response }) =>
      response(422).json(validationProblem('#/rate', 'It must be above zero')),
    )
    .reads(validationViewOf('#/rate'))

  const call = createSignedInClient().exchangeRates.publish({ ...newRate, rate: '0' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/rate' }] })
})

test('a bookkeeper publishes no rate', async () => {
  bookkeeper
    .put('/financial/exchange-rates/{source}/{target}', ({ response }) =>
      response(403, { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }).json(
        problem(403, 'insufficient_scope', 'The access token does not allow this'),
      ),
    )
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().exchangeRates.publish(newRate)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})
