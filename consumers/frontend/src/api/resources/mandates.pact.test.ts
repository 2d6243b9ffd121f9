import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasClient, hasMandate, key, nobodysId } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { MandatePageView, MandateView } from '../views/mandate.ts'

const { cancelledMandate, client, mandate, pendingMandate, problem, validationProblem } = examples
const newMandate = { clientId: client.id, currency: 'EUR', redirectUrl: 'https://app.example.com/mandates/given' }
const created = { headers: { Location: `mandates/${mandate.id}` } }
const withClient = bookkeeper.given('a client exists', hasClient)

test("a client's mandates are listed", async () => {
  withClient
    .given('an active mandate exists', hasMandate)
    .get('/financial/mandates', ({ response }) => response(200).json({ items: [mandate], next: null }))
    .reads(MandatePageView)

  await expect(createSignedInClient().mandates.list({ clientId: client.id })).resolves.toEqual({
    items: [{ id: mandate.id, clientId: client.id, currency: 'EUR', status: 'active', authorisationUrl: null }],
    next: null,
  })
})

test('a tenant without mandates has an empty list', async () => {
  bookkeeper
    .given('the tenant has no mandates')
    .get('/financial/mandates', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(MandatePageView)

  await expect(createSignedInClient().mandates.list()).resolves.toEqual({ items: [], next: null })
})

test('a client is asked for a mandate, and told where to give it', async () => {
  withClient
    .post('/financial/mandates', ({ response }) => response(201, created).json(pendingMandate))
    .reads(MandateView, { headers: [], exactly: ['$.status'] })

  await expect(createSignedInClient().mandates.request({ key, mandate: newMandate })).resolves.toMatchObject({
    id: mandate.id,
    status: 'pending_customer_approval',
    authorisationUrl: pendingMandate.authorisationUrl,
  })
})

test('a mandate that the payment provider refuses is not asked for', async () => {
  withClient
    .given('the payment provider refuses')
    .post('/financial/mandates', ({ response }) =>
      response(409).json(problem(409, 'provider_refused', 'The payment provider refuses')),
    )
    .reads(problemViewOf('provider_refused'))

  const call = createSignedInClient().mandates.request({ key, mandate: newMandate })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'provider_refused' })
})

test('somebody who is no client of the tenant is not asked for a mandate', async () => {
  bookkeeper
    .given('the tenant has no clients')
    .post('/financial/mandates', ({ response }) =>
      response(422).json(validationProblem('#/clientId', 'There is no such client')),
    )
    .reads(validationViewOf('#/clientId'))

  const call = createSignedInClient().mandates.request({ key, mandate: { ...newMandate, clientId: nobodysId } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/clientId' }] })
})

test('a client is not sent back over an open line', async () => {
  withClient
    .post('/financial/mandates', ({ response }) =>
      response(422).json(validationProblem('#/redirectUrl', 'It must be https')),
    )
    .reads(validationViewOf('#/redirectUrl'))

  const mandateOverHttp = { ...newMandate, redirectUrl: 'http://app.example.com/mandates/given' }
  const call = createSignedInClient().mandates.request({ key, mandate: mandateOverHttp })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/redirectUrl' }] })
})

test('a mandate that its client has not given yet is shown with where they give it', async () => {
  withClient
    .given('a mandate awaits its client', hasMandate)
    .get('/financial/mandates/{mandateId}', ({ response }) => response(200).json(pendingMandate))
    .reads(MandateView, { exactly: ['$.status'] })

  await expect(createSignedInClient().mandates.get(mandate.id)).resolves.toMatchObject({
    status: 'pending_customer_approval',
    authorisationUrl: pendingMandate.authorisationUrl,
  })
})

test("a mandate that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/mandates/{mandateId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such mandate')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().mandates.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('an active mandate is cancelled', async () => {
  withClient
    .given('an active mandate exists', hasMandate)
    .post('/financial/mandates/{mandateId}/cancel', ({ response }) => response(200).json(cancelledMandate))
    .reads(MandateView, { exactly: ['$.status'] })

  await expect(createSignedInClient().mandates.cancel(mandate.id)).resolves.toMatchObject({ status: 'cancelled' })
})

test('a mandate is not cancelled twice', async () => {
  withClient
    .given('a cancelled mandate exists', hasMandate)
    .post('/financial/mandates/{mandateId}/cancel', ({ response }) =>
      response(409).json(problem(409, 'mandate_not_cancellable', 'The mandate is cancelled')),
    )
    .reads(problemViewOf('mandate_not_cancellable'))

  const call = createSignedInClient().mandates.cancel(mandate.id)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'mandate_not_cancellable' })
})
