import { examples } from '@platform/fixtures/trading'
import { expect, test } from 'vitest'
import { hasFill, lackingScope, outsider, scopeProblem, trader } from '../../../test/desk.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { FillPageView } from '../views/fill.ts'

const { fill, validationProblem } = examples
const { orderId, symbol } = fill
const withFill = trader.given('an order was filled', hasFill)

test('what was executed is listed with its price and fee', async () => {
  withFill
    .get('/trading/fills', ({ response }) => response(200).json({ items: [fill], next: null }))
    .reads(FillPageView, { exactly: ['$.items[*].side', '$.items[*].quantity', '$.items[*].price', '$.items[*].fee'] })

  await expect(createSignedInClient().fills.list()).resolves.toMatchObject({
    items: [{ orderId, symbol, side: 'buy', quantity: '100', price: '99.5', fee: '9.95' }],
    next: null,
  })
})

test('an account that never traded has no executions', async () => {
  trader
    .given('the account has no orders')
    .get('/trading/fills', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(FillPageView)

  await expect(createSignedInClient().fills.list()).resolves.toEqual({ items: [], next: null })
})

test('the executions of one order are listed', async () => {
  withFill
    .get('/trading/fills', ({ response }) => response(200).json({ items: [fill], next: null }))
    .reads(FillPageView)

  await expect(createSignedInClient().fills.list({ orderId })).resolves.toMatchObject({ items: [{ orderId }] })
})

test('an instrument that was not traded has no executions', async () => {
  withFill.get('/trading/fills', ({ response }) => response(200).json({ items: [], next: null })).reads(FillPageView)

  const { symbol: other } = examples.otherInstrument
  await expect(createSignedInClient().fills.list({ symbol: other })).resolves.toMatchObject({ items: [] })
})

test('executions of what is no order are not looked for', async () => {
  trader
    .get('/trading/fills', ({ response }) => response(422).json(validationProblem('query/orderId', 'Invalid UUID')))
    .reads(validationViewOf('query/orderId'))

  const call = createSignedInClient().fills.list({ orderId: 'the-first-one' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/orderId' }] })
})

test('who may not see the market sees no executions', async () => {
  outsider
    .get('/trading/fills', ({ response }) => response(403, lackingScope).json(scopeProblem))
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  await expect(createSignedInClient().fills.list()).rejects.toMatchObject({ code: 'insufficient_scope' })
})
