import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasClient, hasInvoice, hasMandate, hasPayment, key, nobodysId } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { PaymentPageView, PaymentView } from '../views/payment.ts'

const { cancelledPayment, dollarInvoice, failedPayment, idempotencyKey, issuedInvoice, keyReused } = examples
const { mandate, payment, pendingPayment, problem, quote, validationProblem } = examples
const invoiceId = issuedInvoice.id
const created = { headers: { Location: `payments/${payment.id}` } }
const withClient = bookkeeper.given('a client exists', hasClient)
const withInvoice = withClient.given('an issued invoice exists', hasInvoice)
const withMandate = withInvoice.given('an active mandate exists', hasMandate)
const transfer = { invoiceId, amount: payment.amount, method: 'bank_transfer' } as const
const debit = { invoiceId, amount: pendingPayment.amount, method: 'direct_debit', mandateId: mandate.id } as const
const foreign = { invoiceId, amount: quote.source, method: 'bank_transfer', quoteId: quote.id } as const

test("an invoice's payments are listed", async () => {
  withInvoice
    .given('a confirmed payment exists', hasPayment)
    .get('/financial/payments', ({ response }) => response(200).json({ items: [payment], next: null }))
    .reads(PaymentPageView)

  await expect(createSignedInClient().payments.list({ invoiceId })).resolves.toMatchObject({
    items: [{ id: payment.id, method: 'bank_transfer', status: 'confirmed', amount: { amount: 25_417 }, refunded: 0 }],
  })
})

test('an invoice that nothing was paid on has no payments', async () => {
  withInvoice
    .given('the tenant has no payments')
    .get('/financial/payments', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(PaymentPageView)

  await expect(createSignedInClient().payments.list({ invoiceId })).resolves.toEqual({ items: [], next: null })
})

test('a bank transfer counts at once', async () => {
  withInvoice
    .post('/financial/payments', ({ response }) => response(201, created).json(payment))
    .reads(PaymentView, { headers: [], exactly: ['$.status'] })

  await expect(createSignedInClient().payments.create({ key, payment: transfer })).resolves.toMatchObject({
    id: payment.id,
    status: 'confirmed',
  })
})

test('a direct debit waits to be submitted', async () => {
  withMandate
    .post('/financial/payments', ({ response }) => response(201, created).json(pendingPayment))
    .reads(PaymentView, { headers: [], exactly: ['$.status'] })

  await expect(createSignedInClient().payments.create({ key, payment: debit })).resolves.toMatchObject({
    method: 'direct_debit',
    status: 'pending_submission',
  })
})

test('money that arrived in another currency pays by a quote', async () => {
  withClient
    .given('an issued invoice in dollars exists', hasInvoice)
    .given('a quote exists', { quoteId: quote.id })
    .post('/financial/payments', ({ response }) =>
      response(201, created).json({ ...payment, amount: quote.source, settled: quote.target, quoteId: quote.id }),
    )
    .reads(PaymentView, { headers: [], exactly: ['$.settled.amount', '$.settled.currency'] })

  await expect(createSignedInClient().payments.create({ key, payment: foreign })).resolves.toMatchObject({
    amount: { amount: dollarInvoice.total, currency: 'USD' },
    settled: { amount: 115_647, currency: 'EUR' },
  })
})

test('a quote whose time is over pays nothing', async () => {
  withClient
    .given('an issued invoice in dollars exists', hasInvoice)
    .given('a quote has expired', { quoteId: quote.id })
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'quote_expired', 'The quote has expired')),
    )
    .reads(problemViewOf('quote_expired'))

  const call = createSignedInClient().payments.create({ key, payment: foreign })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'quote_expired' })
})

test('a quote pays once', async () => {
  withClient
    .given('an issued invoice in dollars exists', hasInvoice)
    .given('a quote was used', { quoteId: quote.id })
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'quote_used', 'The quote was used already')),
    )
    .reads(problemViewOf('quote_used'))

  const call = createSignedInClient().payments.create({ key, payment: foreign })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'quote_used' })
})

test('more than is due is not taken', async () => {
  withInvoice
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'amount_exceeds_due', 'Less than that is due')),
    )
    .reads(problemViewOf('amount_exceeds_due'))

  const amount = { amount: issuedInvoice.due + 1, currency: 'EUR' }
  const call = createSignedInClient().payments.create({ key, payment: { ...transfer, amount } })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'amount_exceeds_due' })
})

test('a draft is not paid', async () => {
  withClient
    .given('a draft invoice exists', hasInvoice)
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'invoice_not_payable', 'The invoice is a draft')),
    )
    .reads(problemViewOf('invoice_not_payable'))

  const call = createSignedInClient().payments.create({ key, payment: transfer })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_payable' })
})

test('a void invoice is not paid', async () => {
  withClient
    .given('a void invoice exists', hasInvoice)
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'invoice_not_payable', 'The invoice is void')),
    )
    .reads(problemViewOf('invoice_not_payable'))

  const call = createSignedInClient().payments.create({ key, payment: transfer })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_payable' })
})

test('an invoice that is paid takes no more', async () => {
  withClient
    .given('a paid invoice exists', hasInvoice)
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'invoice_not_payable', 'The invoice is paid')),
    )
    .reads(problemViewOf('invoice_not_payable'))

  const call = createSignedInClient().payments.create({ key, payment: transfer })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_payable' })
})

test('nothing is collected through a mandate that was cancelled', async () => {
  withInvoice
    .given('a cancelled mandate exists', hasMandate)
    .post('/financial/payments', ({ response }) =>
      response(409).json(problem(409, 'mandate_not_active', 'The mandate is not active')),
    )
    .reads(problemViewOf('mandate_not_active'))

  const call = createSignedInClient().payments.create({ key, payment: debit })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'mandate_not_active' })
})

test('an invoice that does not exist is not paid', async () => {
  bookkeeper
    .given('the tenant has no invoices')
    .post('/financial/payments', ({ response }) =>
      response(422).json(validationProblem('#/invoiceId', 'There is no such invoice')),
    )
    .reads(validationViewOf('#/invoiceId'))

  const call = createSignedInClient().payments.create({ key, payment: { ...transfer, invoiceId: nobodysId } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/invoiceId' }] })
})

test('a key that was used for another payment is refused', async () => {
  withInvoice
    .given('the key was used for another payment', { idempotencyKey })
    .post('/financial/payments', ({ response }) => response(422).json(keyReused))
    .reads(problemViewOf('idempotency_key_reused'))

  const usedKey = idempotencyKey.replaceAll('"', '')
  const call = createSignedInClient().payments.create({ key: usedKey, payment: transfer })

  await expect(call).rejects.toMatchObject({ status: 422, code: 'idempotency_key_reused' })
})

test('a payment that failed says why', async () => {
  withMandate
    .given('a failed payment exists', hasPayment)
    .get('/financial/payments/{paymentId}', ({ response }) => response(200).json(failedPayment))
    .reads(PaymentView, { exactly: ['$.status'] })

  await expect(createSignedInClient().payments.get(payment.id)).resolves.toMatchObject({
    status: 'failed',
    failure: { description: 'The account did not have the money.' },
  })
})

test('a confirmed payment is shown', async () => {
  withInvoice
    .given('a confirmed payment exists', hasPayment)
    .get('/financial/payments/{paymentId}', ({ response }) => response(200).json(payment))
    .reads(PaymentView, { exactly: ['$.status', '$.amount.amount'] })

  await expect(createSignedInClient().payments.get(payment.id)).resolves.toMatchObject({
    status: 'confirmed',
    amount: { amount: 25_417, currency: 'EUR' },
    settled: null,
    failure: null,
  })
})

test("a payment that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/payments/{paymentId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such payment')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().payments.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a direct debit is cancelled while it is not submitted', async () => {
  withMandate
    .given('a pending payment exists', hasPayment)
    .post('/financial/payments/{paymentId}/cancel', ({ response }) => response(200).json(cancelledPayment))
    .reads(PaymentView, { exactly: ['$.status'] })

  await expect(createSignedInClient().payments.cancel(payment.id)).resolves.toMatchObject({ status: 'cancelled' })
})

test('a payment that was confirmed is not cancelled', async () => {
  withInvoice
    .given('a confirmed payment exists', hasPayment)
    .post('/financial/payments/{paymentId}/cancel', ({ response }) =>
      response(409).json(problem(409, 'payment_not_cancellable', 'The payment is confirmed')),
    )
    .reads(problemViewOf('payment_not_cancellable'))

  const call = createSignedInClient().payments.cancel(payment.id)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'payment_not_cancellable' })
})
