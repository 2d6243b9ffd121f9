import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import {
  bookkeeper,
  controller,
  hasClient,
  hasInvoice,
  hasMandate,
  hasPayment,
  hasRefund,
  key,
  nobodysId,
} from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf } from '../../../test/narrowed-views.ts'
import { RefundPageView, RefundView } from '../views/refund.ts'

const { payment, problem, refund } = examples
const newRefund = { paymentId: payment.id, amount: refund.amount, reason: refund.reason }
const withInvoice = controller.given('a client exists', hasClient).given('an issued invoice exists', hasInvoice)
const withPayment = withInvoice.given('a confirmed payment exists', hasPayment)

test('a part of a bank transfer is given back', async () => {
  withPayment
    .post('/financial/refunds', ({ response }) =>
      response(201, { headers: { Location: `refunds/${refund.id}` } }).json(refund),
    )
    .reads(RefundView, { headers: [] })

  await expect(createSignedInClient().refunds.create({ key, refund: newRefund })).resolves.toEqual({
    id: refund.id,
    paymentId: payment.id,
    amount: { amount: 1_999, currency: 'EUR' },
    reason: refund.reason,
    status: 'paid',
  })
})

test('more than was paid is not given back', async () => {
  withPayment
    .post('/financial/refunds', ({ response }) =>
      response(409).json(problem(409, 'amount_exceeds_payment', 'Less than that was paid')),
    )
    .reads(problemViewOf('amount_exceeds_payment'))

  const amount = { ...payment.amount, amount: payment.amount.amount + 1 }
  const call = createSignedInClient().refunds.create({ key, refund: { ...newRefund, amount } })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'amount_exceeds_payment' })
})

test('what never arrived is not given back', async () => {
  withInvoice
    .given('an active mandate exists', hasMandate)
    .given('a pending payment exists', hasPayment)
    .post('/financial/refunds', ({ response }) =>
      response(409).json(problem(409, 'payment_not_refundable', 'The payment has not arrived')),
    )
    .reads(problemViewOf('payment_not_refundable'))

  const call = createSignedInClient().refunds.create({ key, refund: newRefund })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'payment_not_refundable' })
})

test('a bookkeeper gives nothing back', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .given('an issued invoice exists', hasInvoice)
    .given('a confirmed payment exists', hasPayment)
    .post('/financial/refunds', ({ response }) =>
      response(403, { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }).json(
        problem(403, 'insufficient_scope', 'The access token does not allow this'),
      ),
    )
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().refunds.create({ key, refund: newRefund })

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test("a payment's refunds are listed", async () => {
  withPayment
    .given('a refund exists', hasRefund)
    .get('/financial/refunds', ({ response }) => response(200).json({ items: [refund], next: null }))
    .reads(RefundPageView)

  await expect(createSignedInClient().refunds.list({ paymentId: payment.id })).resolves.toMatchObject({
    items: [{ id: refund.id, status: 'paid' }],
  })
})

test('a payment that nothing was given back of has no refunds', async () => {
  withPayment
    .given('the tenant has no refunds')
    .get('/financial/refunds', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(RefundPageView)

  await expect(createSignedInClient().refunds.list({ paymentId: payment.id })).resolves.toMatchObject({ items: [] })
})

test('a refund is shown', async () => {
  withPayment
    .given('a refund exists', hasRefund)
    .get('/financial/refunds/{refundId}', ({ response }) => response(200).json(refund))
    .reads(RefundView)

  await expect(createSignedInClient().refunds.get(refund.id)).resolves.toMatchObject({ reason: refund.reason })
})

test("a refund that is not the tenant's is not shown", async () => {
  controller
    .get('/financial/refunds/{refundId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such refund')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().refunds.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
