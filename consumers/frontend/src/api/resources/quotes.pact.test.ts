import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, nobodysId } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { QuoteView } from '../views/quote.ts'

const { exchangeRate, problem, quote, usedQuote, validationProblem } = examples
const newQuote = { source: quote.source, target: quote.target.currency }
const { source, target } = exchangeRate
const published = bookkeeper.given('an exchange rate is published', { source, target })

test('a conversion is quoted', async () => {
  published
    .post('/financial/quotes', ({ response }) =>
      response(201, { headers: { Location: `quotes/${quote.id}` } }).json(quote),
    )
    .reads(QuoteView, { headers: [], exactly: ['$.target.amount', '$.target.currency', '$.rate', '$.usedAt'] })

  await expect(createSignedInClient().quotes.create(newQuote)).resolves.toMatchObject({
    id: quote.id,
    target: { amount: 115_647, currency: 'EUR' },
    rate: '0.9221',
    expiresAt: quote.expiresAt,
    usedAt: null,
  })
})

test('a conversion that no rate was published for is not quoted', async () => {
  bookkeeper
    .given('no exchange rate is published')
    .post('/financial/quotes', ({ response }) =>
      response(409).json(problem(409, 'rate_unavailable', 'There is no rate from USD to EUR')),
    )
    .reads(problemViewOf('rate_unavailable'))

  const call = createSignedInClient().quotes.create(newQuote)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'rate_unavailable' })
})

test('a conversion into a currency that does not exist is not quoted', async () => {
  published
    .post('/financial/quotes', ({ response }) =>
      response(422).json(validationProblem('#/target', 'No currency of ISO 4217')),
    )
    .reads(validationViewOf('#/target'))

  const call = createSignedInClient().quotes.create({ ...newQuote, target: 'EUX' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/target' }] })
})

test('a quote that binds is shown', async () => {
  bookkeeper
    .given('a quote exists', { quoteId: quote.id })
    .get('/financial/quotes/{quoteId}', ({ response }) => response(200).json(quote))
    .reads(QuoteView, { exactly: ['$.usedAt'] })

  await expect(createSignedInClient().quotes.get(quote.id)).resolves.toMatchObject({ usedAt: null })
})

test('a quote that was used says when', async () => {
  bookkeeper
    .given('a quote was used', { quoteId: quote.id })
    .get('/financial/quotes/{quoteId}', ({ response }) => response(200).json(usedQuote))
    .reads(QuoteView)

  await expect(createSignedInClient().quotes.get(quote.id)).resolves.toMatchObject({ usedAt: usedQuote.usedAt })
})

test("a quote that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/quotes/{quoteId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such quote')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().quotes.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
