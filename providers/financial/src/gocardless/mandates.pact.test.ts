import { examples } from '@platform/fixtures/gocardless'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  answered,
  asReason,
  becauseOf,
  connect,
  created,
  known,
  noHeaders,
  reasonView,
  refused,
} from '../../test/gocardless-contract.ts'
import { billingRequestView, flowView, mandateView } from './views.ts'

const { billingRequest, cancelledMandate, customer, flow, fulfilledBillingRequest, mandate } = examples
const customerId = customer.id
const mandateId = mandate.id
const billingRequestId = billingRequest.id
const wish = {
  key: 'mandate-301',
  currency: 'EUR',
  redirectUri: 'https://app.example.com/mandates/done',
  metadata: billingRequest.metadata,
}
const withCustomer = known.given('a customer exists', { customerId })
const billingRequestDocument = z.object({ billing_requests: billingRequestView })
const flowDocument = z.object({ billing_request_flows: flowView })
const mandateDocument = z.object({ mandates: mandateView })

test('a mandate of a known customer is asked for', async () => {
  withCustomer
    .post('/billing_requests', ({ response }) => response(201, created).json({ billing_requests: billingRequest }))
    .reads(billingRequestDocument, noHeaders)
  withCustomer
    .given('a billing request exists', { billingRequestId, customerId })
    .post('/billing_request_flows', ({ response }) => response(201, created).json({ billing_request_flows: flow }))
    .reads(flowDocument, noHeaders)

  const outcome = await (await connect()).startMandate({ ...wish, client: { customerId } })

  expect(outcome).toMatchObject({
    outcome: 'done',
    value: { billingRequestId, flowUrl: flow.authorisation_url, expiresAt: flow.expires_at },
  })
})

test('a mandate of somebody new is asked for, with what the page shows filled in', async () => {
  known
    .post('/billing_requests', ({ response }) =>
      response(201, created).json({ billing_requests: { ...billingRequest, links: {} } }),
    )
    .reads(billingRequestDocument, noHeaders)
  withCustomer
    .given('a billing request exists', { billingRequestId, customerId })
    .post('/billing_request_flows', ({ response }) => response(201, created).json({ billing_request_flows: flow }))
    .reads(flowDocument, noHeaders)

  const client = { name: { given: 'Katherine', family: 'Johnson' }, email: 'katherine@example.com', countryCode: 'US' }
  const outcome = await (await connect()).startMandate({ ...wish, client })

  expect(outcome).toMatchObject({ outcome: 'done', value: { billingRequestId } })
})

test('a billing request that was fulfilled names its mandate', async () => {
  withCustomer
    .given('a billing request was fulfilled', { billingRequestId, customerId, mandateId })
    .get('/billing_requests/{id}', ({ response }) =>
      response(200, answered).json({ billing_requests: fulfilledBillingRequest }),
    )
    .reads(billingRequestDocument, { headers: [], exactly: ['$.billing_requests.status'] })

  expect(await (await connect()).getBillingRequest(billingRequestId)).toMatchObject({
    outcome: 'done',
    value: { status: 'fulfilled', customerId, mandateId },
  })
})

const withMandate = withCustomer.given('an active mandate exists', { mandateId, customerId })

test('a mandate is read', async () => {
  withMandate
    .get('/mandates/{id}', ({ response }) => response(200, answered).json({ mandates: mandate }))
    .reads(mandateDocument, { headers: [], exactly: ['$.mandates.status'] })

  expect(await (await connect()).getMandate(mandateId)).toMatchObject({
    outcome: 'done',
    value: { id: mandateId, status: 'active', scheme: 'sepa_core', customerId, metadata: mandate.metadata },
  })
})

test('a mandate that does not exist is told', async () => {
  known
    .get('/mandates/{id}', ({ response }) =>
      response(404, refused).json(becauseOf(404, 'resource_not_found', 'Resource not found')),
    )
    .reads(reasonView, asReason)

  const outcome = await (await connect()).getMandate('MD404')

  expect(outcome).toMatchObject({ outcome: 'refused', code: 'resource_not_found' })
})

test('a mandate is cancelled', async () => {
  withMandate
    .post('/mandates/{id}/actions/cancel', ({ response }) =>
      response(200, answered).json({ mandates: cancelledMandate }),
    )
    .reads(mandateDocument, { headers: [], exactly: ['$.mandates.status'] })

  expect(await (await connect()).cancelMandate(mandateId)).toMatchObject({
    outcome: 'done',
    value: { status: 'cancelled' },
    replayed: false,
  })
})

test('a mandate that was cancelled already stays so', async () => {
  const cancelled = withCustomer.given('a cancelled mandate exists', { mandateId, customerId })
  cancelled
    .post('/mandates/{id}/actions/cancel', ({ response }) =>
      response(422, refused).json(becauseOf(422, 'cancellation_failed', 'Mandate is not in a cancellable state')),
    )
    .reads(reasonView, asReason)
  cancelled
    .get('/mandates/{id}', ({ response }) => response(200, answered).json({ mandates: cancelledMandate }))
    .reads(mandateDocument, { headers: [], exactly: ['$.mandates.status'] })

  expect(await (await connect()).cancelMandate(mandateId)).toMatchObject({
    outcome: 'done',
    value: { status: 'cancelled' },
    replayed: true,
  })
})
