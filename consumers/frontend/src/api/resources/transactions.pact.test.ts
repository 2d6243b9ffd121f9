import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, hasCategory, hasRule, hasTransaction, nobodysId, staleEtag } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { TransactionPageView, TransactionView } from '../views/transaction.ts'

const { category, problem, rule, transaction, transactionByHand, transactionByRule, transactionEtag } = examples
const { validationProblem } = examples
const { bankReference, bookedOn, amount, counterparty, description } = transaction
const newTransaction = { bankReference, bookedOn, amount, counterparty, description }
const version = { transactionId: transaction.id, etag: transactionEtag }
const versioned = { headers: { ETag: transactionEtag } }
const created = { headers: { ETag: transactionEtag, Location: `transactions/${transaction.id}` } }
const readsTransaction = [TransactionView, { headers: ['ETag'] }] as const
const withTransaction = bookkeeper.given('a transaction exists', hasTransaction)
const withCategory = bookkeeper.given('a category exists', hasCategory)
const byHand = { ...hasTransaction, categoryId: category.id }

test('the transactions are listed', async () => {
  withTransaction
    .get('/financial/transactions', ({ response }) => response(200).json({ items: [transaction], next: null }))
    .reads(TransactionPageView)

  await expect(createSignedInClient().transactions.list()).resolves.toEqual({
    items: [
      { id: transaction.id, bookedOn, amount, counterparty, description, categoryId: null, categorySource: null },
    ],
    next: null,
  })
})

test('a tenant without transactions has an empty list', async () => {
  bookkeeper
    .given('the tenant has no transactions')
    .get('/financial/transactions', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(TransactionPageView)

  await expect(createSignedInClient().transactions.list()).resolves.toEqual({ items: [], next: null })
})

test('the transactions of a category are listed, with who sorted them', async () => {
  withCategory
    .given('a rule exists', hasRule)
    .given('a transaction was categorised by the rule', { ...byHand, ruleId: rule.id })
    .get('/financial/transactions', ({ response }) => response(200).json({ items: [transactionByRule], next: null }))
    .reads(TransactionPageView, { exactly: ['$.items[*].categorySource'] })

  await expect(createSignedInClient().transactions.list({ categoryId: category.id })).resolves.toMatchObject({
    items: [{ categoryId: category.id, categorySource: 'rule' }],
  })
})

test('the transactions of some days are listed', async () => {
  withTransaction
    .get('/financial/transactions', ({ response }) => response(200).json({ items: [transaction], next: null }))
    .reads(TransactionPageView)

  const days = { bookedFrom: '2026-01-01', bookedTo: '2026-01-31', limit: 100 }

  await expect(createSignedInClient().transactions.list(days)).resolves.toMatchObject({
    items: [{ bookedOn: '2026-01-14' }],
  })
})

test('days that the calendar does not have are refused', async () => {
  bookkeeper
    .get('/financial/transactions', ({ response }) =>
      response(422).json(validationProblem('query/bookedFrom', 'No day of the calendar')),
    )
    .reads(validationViewOf('query/bookedFrom'))

  const call = createSignedInClient().transactions.list({ bookedFrom: '2026-02-30' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: 'query/bookedFrom' }] })
})

test('a transaction is recorded', async () => {
  bookkeeper
    .given('the tenant has no transactions')
    .post('/financial/transactions', ({ response }) => response(201, created).json(transaction))
    .reads(...readsTransaction)

  await expect(createSignedInClient().transactions.record(newTransaction)).resolves.toMatchObject({
    etag: transactionEtag,
    value: { id: transaction.id, categoryId: null },
  })
})

test('a transaction that a rule takes is recorded in its category', async () => {
  withCategory
    .given('a rule exists', hasRule)
    .post('/financial/transactions', ({ response }) => response(201, created).json(transactionByRule))
    .reads(TransactionView, { headers: ['ETag'], exactly: ['$.categorySource'] })

  await expect(createSignedInClient().transactions.record(newTransaction)).resolves.toMatchObject({
    value: { categoryId: category.id, categorySource: 'rule' },
  })
})

test('a transaction is not recorded twice', async () => {
  withTransaction
    .post('/financial/transactions', ({ response }) =>
      response(409).json(problem(409, 'bank_reference_taken', 'There is a transaction with this reference')),
    )
    .reads(problemViewOf('bank_reference_taken'))

  const call = createSignedInClient().transactions.record(newTransaction)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'bank_reference_taken' })
})

test('a transaction in a currency that does not exist is not recorded', async () => {
  bookkeeper
    .post('/financial/transactions', ({ response }) =>
      response(422).json(validationProblem('#/amount/currency', 'No currency of ISO 4217')),
    )
    .reads(validationViewOf('#/amount/currency'))

  const call = createSignedInClient().transactions.record({ ...newTransaction, amount: { ...amount, currency: 'EUX' } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/amount/currency' }] })
})

test('a transaction is shown with the version that a change is based on', async () => {
  withTransaction
    .get('/financial/transactions/{transactionId}', ({ response }) => response(200, versioned).json(transaction))
    .reads(...readsTransaction)

  await expect(createSignedInClient().transactions.get(transaction.id)).resolves.toMatchObject({
    etag: transactionEtag,
    value: { amount: { amount: -4_599, currency: 'EUR' } },
  })
})

test("a transaction that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/transactions/{transactionId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such transaction')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().transactions.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a transaction is categorised by hand', async () => {
  withCategory
    .given('a transaction exists', hasTransaction)
    .patch('/financial/transactions/{transactionId}', ({ response }) =>
      response(200, versioned).json(transactionByHand),
    )
    .reads(TransactionView, { headers: ['ETag'], exactly: ['$.categorySource'] })

  const call = createSignedInClient().transactions.categorise({ ...version, categoryId: category.id })

  await expect(call).resolves.toMatchObject({ value: { categoryId: category.id, categorySource: 'manual' } })
})

test('a transaction is given back to the rules', async () => {
  withCategory
    .given('a transaction was categorised by hand', byHand)
    .patch('/financial/transactions/{transactionId}', ({ response }) => response(200, versioned).json(transaction))
    .reads(TransactionView, { headers: ['ETag'], exactly: ['$.categoryId', '$.categorySource'] })

  const call = createSignedInClient().transactions.categorise({ ...version, categoryId: null })

  await expect(call).resolves.toMatchObject({ value: { categoryId: null, categorySource: null } })
})

test('a transaction that somebody else has categorised meanwhile is left alone', async () => {
  withCategory
    .given('a transaction was categorised by hand', byHand)
    .patch('/financial/transactions/{transactionId}', ({ response }) =>
      response(412).json(problem(412, 'precondition_failed', 'It was changed in the meantime')),
    )
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().transactions.categorise({ ...version, etag: staleEtag, categoryId: category.id })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test('a transaction is not put into a category that does not exist', async () => {
  withTransaction
    .patch('/financial/transactions/{transactionId}', ({ response }) =>
      response(422).json(validationProblem('#/categoryId', 'There is no such category')),
    )
    .reads(validationViewOf('#/categoryId'))

  const call = createSignedInClient().transactions.categorise({ ...version, categoryId: nobodysId })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/categoryId' }] })
})
