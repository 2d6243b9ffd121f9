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
  known,
  noHeaders,
  reasonView,
  refused,
} from '../../test/gocardless-contract.ts'
import { refundView } from './views.ts'

const { confirmedPayment, customer, event, mandate, refund } = examples
const customerId = customer.id
const mandateId = mandate.id
const paymentId = confirmedPayment.id
const refundId = refund.id
const wish = {
  key: 'refund-501',
  paymentId,
  amount: refund.amount,
  totalAfter: refund.amount,
  metadata: refund.metadata,
}
const withMandate = known
  .given('a customer exists', { customerId })
  .given('an active mandate exists', { mandateId, customerId })
const confirmed = withMandate.given('a confirmed payment exists', { paymentId, mandateId, eventId: event.id })
const refundDocument = z.object({ refunds: refundView })

test('a part of a payment is given back', async () => {
  confirmed
    .post('/refunds', ({ response }) => response(201, created).json({ refunds: refund }))
    .reads(refundDocument, { headers: [], exactly: ['$.refunds.amount'] })

  expect(await (await connect()).createRefund(wish)).toMatchObject({
    outcome: 'done',
    value: { id: refundId, status: 'pending_submission', amount: refund.amount, paymentId },
  })
})

test('a refund that counts another total is refused', async () => {
  confirmed
    .post('/refunds', ({ response }) =>
      response(422, refused).json(
        becauseOf(422, 'total_amount_confirmation_invalid', 'The total amount refunded would be 1999'),
      ),
    )
    .reads(reasonView, asReason)

  const outcome = await (await connect()).createRefund({ ...wish, totalAfter: refund.amount + 1 })

  expect(outcome).toMatchObject({ outcome: 'refused', code: 'total_amount_confirmation_invalid' })
})

test('a refund of more than was paid is refused, and the field is named', async () => {
  const amount = confirmedPayment.amount + 1
  confirmed
    .post('/refunds', ({ response }) =>
      response(422, refused).json(
        examples.error(422, 'validation_failed', { field: 'amount', message: 'exceeds what is left of the payment' }),
      ),
    )
    .reads(fieldsView, asFields)

  const outcome = await (await connect()).createRefund({ ...wish, amount, totalAfter: amount })

  expect(outcome).toMatchObject({ outcome: 'refused', fields: [{ field: 'amount' }] })
})

test('a refund of a payment that has not arrived is refused', async () => {
  withMandate
    .given('a submitted payment exists', { paymentId, mandateId })
    .post('/refunds', ({ response }) =>
      response(422, refused).json(
        becauseOf(422, 'refund_payment_invalid_state', 'The payment is not in a refundable state'),
      ),
    )
    .reads(reasonView, asReason)

  const outcome = await (await connect()).createRefund(wish)

  expect(outcome).toMatchObject({ outcome: 'refused', code: 'refund_payment_invalid_state' })
})

test('a refund is read', async () => {
  confirmed
    .given('a refund exists', { refundId, paymentId })
    .get('/refunds/{id}', ({ response }) => response(200, answered).json({ refunds: refund }))
    .reads(refundDocument, noHeaders)

  expect(await (await connect()).getRefund(refundId)).toMatchObject({
    outcome: 'done',
    value: { id: refundId, paymentId, currency: 'EUR', metadata: refund.metadata },
  })
})
