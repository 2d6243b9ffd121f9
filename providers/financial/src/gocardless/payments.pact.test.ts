import { examples } from '@platform/fixtures/gocardless'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  answered,
  asFields,
  asReason,
  becauseOf,
  connect,
  created,
  fieldsView,
  gocardless,
  known,
  limited,
  noHeaders,
  reasonView,
  refused,
} from '../../test/gocardless-contract.ts'
import { paymentView } from './views.ts'

const { cancelledPayment, customer, failedPayment, mandate, payment, submittedPayment } = examples
const customerId = customer.id
const mandateId = mandate.id
const paymentId = payment.id
const wish = {
  key: 'payment-401',
  mandateId,
  amount: payment.amount,
  currency: 'EUR',
  description: 'INV-000001',
  metadata: payment.metadata,
}
const withCustomer = known.given('a customer exists', { customerId })
const withMandate = withCustomer.given('an active mandate exists', { mandateId, customerId })
const withPayment = withMandate.given('a payment exists', { paymentId, mandateId })
const paymentDocument = z.object({ payments: paymentView })
/** The official client reads which one it was. */
const conflictView = z.object({
  error: reasonView.shape.error.extend({
    errors: z.array(
      z.object({ reason: z.string(), message: z.string(), links: z.object({ conflicting_resource_id: z.string() }) }),
    ),
  }),
})
const readStatus = { headers: [], exactly: ['$.payments.status'] } as const

test('a payment is created', async () => {
  withMandate
    .post('/payments', ({ response }) => response(201, created).json({ payments: payment }))
    .reads(paymentDocument, { headers: [], exactly: ['$.payments.amount', '$.payments.currency'] })

  expect(await (await connect()).createPayment(wish)).toMatchObject({
    outcome: 'done',
    value: { id: paymentId, status: 'pending_submission', amount: payment.amount, currency: 'EUR', mandateId },
    replayed: false,
  })
})

test('a payment that an earlier attempt has created is found by its key', async () => {
  const attempted = withMandate.given('the key has created a payment', {
    idempotencyKey: wish.key,
    paymentId,
    mandateId,
  })
  attempted
    .post('/payments', ({ response }) => response(409, refused).json(examples.conflict))
    .reads(conflictView, asReason)
  attempted
    .get('/payments/{id}', ({ response }) => response(200, answered).json({ payments: payment }))
    .reads(paymentDocument, noHeaders)

  expect(await (await connect()).createPayment(wish)).toMatchObject({
    outcome: 'done',
    value: { id: paymentId },
    replayed: true,
  })
})

test('a payment by a mandate that was cancelled is refused', async () => {
  withCustomer
    .given('a cancelled mandate exists', { mandateId, customerId })
    .post('/payments', ({ response }) =>
      response(422, refused).json(becauseOf(422, 'mandate_is_inactive', 'Mandate is failed, cancelled or expired')),
    )
    .reads(reasonView, asReason)

  const outcome = await (await connect()).createPayment(wish)

  expect(outcome).toMatchObject({ outcome: 'refused', code: 'mandate_is_inactive' })
})

test("a payment in another currency than the mandate's is refused, and the field is named", async () => {
  withMandate
    .post('/payments', ({ response }) =>
      response(422, refused).json(
        examples.error(422, 'validation_failed', { field: 'currency', message: 'must be EUR' }),
      ),
    )
    .reads(fieldsView, asFields)

  const outcome = await (await connect()).createPayment({ ...wish, currency: 'GBP' })

  expect(outcome).toMatchObject({ outcome: 'refused', fields: [{ field: 'currency' }] })
})

test('a payment with a token that may only read waits for a better one', async () => {
  withMandate
    .given('the access token may only read')
    .post('/payments', ({ response }) =>
      response(403, refused).json(becauseOf(403, 'insufficient_permissions', 'This token may only read')),
    )
    .reads(null, noHeaders)

  expect(await (await connect()).createPayment(wish)).toMatchObject({ outcome: 'unavailable', cause: 'credentials' })
})

test('a payment beyond the limit of requests waits until the limit is lifted', async () => {
  withMandate
    .given('the rate limit is used up')
    .post('/payments', ({ response }) =>
      response(429, limited).json(becauseOf(429, 'rate_limit_exceeded', 'Rate limit exceeded')),
    )
    .reads(null, { headers: ['RateLimit-Reset'] })

  expect(await (await connect()).createPayment(wish)).toMatchObject({
    outcome: 'unavailable',
    cause: 'rate_limited',
    retryAfter: 60,
  })
})

test('a payment that GoCardless breaks down over may have been created', async () => {
  withMandate
    .given('payments cannot be created')
    .post('/payments', ({ response }) =>
      response(500, refused).json(becauseOf(500, 'internal_server_error', 'Internal server error')),
    )
    .reads(null, noHeaders)

  expect(await (await connect()).createPayment(wish)).toMatchObject({ outcome: 'unknown', cause: 'server_error' })
})

test('a payment is read', async () => {
  withMandate
    .given('a submitted payment exists', { paymentId, mandateId })
    .get('/payments/{id}', ({ response }) => response(200, answered).json({ payments: submittedPayment }))
    .reads(paymentDocument, readStatus)

  expect(await (await connect()).getPayment(paymentId)).toMatchObject({
    outcome: 'done',
    value: { status: 'submitted', amount: payment.amount, amountRefunded: 0, metadata: payment.metadata },
  })
})

test('a payment is cancelled', async () => {
  withPayment
    .post('/payments/{id}/actions/cancel', ({ response }) =>
      response(200, answered).json({ payments: cancelledPayment }),
    )
    .reads(paymentDocument, readStatus)

  expect(await (await connect()).cancelPayment(paymentId)).toMatchObject({
    outcome: 'done',
    value: { status: 'cancelled' },
    replayed: false,
  })
})

test.for([
  ['was submitted already cannot be cancelled', 'a submitted payment exists', submittedPayment],
  ['was cancelled already stays so', 'a cancelled payment exists', cancelledPayment],
] as const)('a payment that %s', async ([, state, found]) => {
  const late = withMandate.given(state, { paymentId, mandateId })
  late
    .post('/payments/{id}/actions/cancel', ({ response }) =>
      response(422, refused).json(becauseOf(422, 'cancellation_failed', 'Payment is not in a cancellable state')),
    )
    .reads(reasonView, asReason)
  late
    .get('/payments/{id}', ({ response }) => response(200, answered).json({ payments: found }))
    .reads(paymentDocument, readStatus)

  const outcome = await (await connect()).cancelPayment(paymentId)

  expect(outcome).toMatchObject(
    found.status === 'cancelled'
      ? { outcome: 'done', value: { status: 'cancelled' }, replayed: true }
      : { outcome: 'refused', code: 'cancellation_failed' },
  )
})

test('a payment that failed is collected once more', async () => {
  withMandate
    .given('a failed payment exists', { paymentId, mandateId })
    .post('/payments/{id}/actions/retry', ({ response }) => response(200, answered).json({ payments: payment }))
    .reads(paymentDocument, readStatus)

  expect(failedPayment.status).toBe('failed')
  expect(await (await connect()).retryPayment(paymentId)).toMatchObject({
    outcome: 'done',
    value: { status: 'pending_submission' },
  })
})

test('a payment of somebody without a token is not read', async () => {
  gocardless
    .given('the access token is unknown')
    .get('/payments/{id}', ({ response }) =>
      response(401, refused).json(becauseOf(401, 'access_token_not_found', 'The access token is not recognised')),
    )
    .reads(null, noHeaders)

  expect(await (await connect()).getPayment(paymentId)).toMatchObject({ outcome: 'unavailable', cause: 'credentials' })
})
