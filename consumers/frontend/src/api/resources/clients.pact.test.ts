import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { auditor, bookkeeper, hasClient, hasInvoice, nobodysId, staleEtag, stranger } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { ClientPageView, ClientView } from '../views/client.ts'

const { client, clientEtag, otherClient, problem, validationProblem } = examples
const { name, email, taxNumber, address } = client
const newClient = { name, email, taxNumber, address }
const versioned = { headers: { ETag: clientEtag } }
const created = { headers: { ETag: clientEtag, Location: `clients/${client.id}` } }
const readsClient = [ClientView, { headers: ['ETag'] }] as const
const changed = problem(412, 'precondition_failed', 'It was changed in the meantime')
const missing = problem(404, 'not_found', 'There is no such client')

test('the clients are listed', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .get('/financial/clients', ({ response }) => response(200).json({ items: [client], next: null }))
    .reads(ClientPageView)

  await expect(createSignedInClient().clients.list()).resolves.toEqual({
    items: [{ id: client.id, name, email }],
    next: null,
  })
})

test('a tenant without clients has an empty list', async () => {
  bookkeeper
    .given('the tenant has no clients')
    .get('/financial/clients', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(ClientPageView)

  await expect(createSignedInClient().clients.list()).resolves.toEqual({ items: [], next: null })
})

test('clients are found by a part of their name', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .get('/financial/clients', ({ response }) => response(200).json({ items: [client], next: null }))
    .reads(ClientPageView)

  await expect(createSignedInClient().clients.list({ name: 'söhne' })).resolves.toMatchObject({ items: [{ name }] })
})

const twoPages = { clientId: client.id, otherClientId: otherClient.id, cursor: 'a-cursor-of-the-list' }

test('a page of clients names the next one', async () => {
  bookkeeper
    .given('the clients fill two pages of one', twoPages)
    .get('/financial/clients', ({ response }) => response(200).json({ items: [otherClient], next: twoPages.cursor }))
    .reads(ClientPageView)

  await expect(createSignedInClient().clients.list({ limit: 1 })).resolves.toMatchObject({ next: twoPages.cursor })
})

test('the next page of clients goes on where the one before ended', async () => {
  bookkeeper
    .given('the clients fill two pages of one', twoPages)
    .get('/financial/clients', ({ response }) => response(200).json({ items: [client], next: null }))
    .reads(ClientPageView)

  const call = createSignedInClient().clients.list({ limit: 1, cursor: twoPages.cursor })

  await expect(call).resolves.toMatchObject({ items: [{ id: client.id }], next: null })
})

test('the clients are closed to who has no scope of the books', async () => {
  stranger
    .get('/financial/clients', ({ response }) =>
      response(403, { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }).json(
        problem(403, 'insufficient_scope', 'The access token does not allow this'),
      ),
    )
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().clients.list()

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('a client is shown with the version that a change is based on', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .get('/financial/clients/{clientId}', ({ response }) => response(200, versioned).json(client))
    .reads(...readsClient)

  await expect(createSignedInClient().clients.get(client.id)).resolves.toEqual({
    etag: clientEtag,
    value: { id: client.id, name, email, taxNumber, address },
  })
})

test('a client that has not changed is not sent again', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .get('/financial/clients/{clientId}', ({ response }) => response(304, versioned).empty())

  await expect(createSignedInClient().clients.get(client.id, { etag: clientEtag })).resolves.toBeUndefined()
})

test("a client that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/clients/{clientId}', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().clients.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('a client is added', async () => {
  bookkeeper
    .given('the tenant has no clients')
    .post('/financial/clients', ({ response }) => response(201, created).json(client))
    .reads(...readsClient)

  await expect(createSignedInClient().clients.create(newClient)).resolves.toMatchObject({
    etag: clientEtag,
    value: { id: client.id, name },
  })
})

test('a client is not added with something that is no email', async () => {
  bookkeeper
    .post('/financial/clients', ({ response }) =>
      response(422).json(validationProblem('#/email', 'Invalid email address')),
    )
    .reads(validationViewOf('#/email'))

  const call = createSignedInClient().clients.create({ ...newClient, email: 'grace at example.com' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/email' }] })
})

test('an address at fault is named by its own field', async () => {
  bookkeeper
    .post('/financial/clients', ({ response }) =>
      response(422).json(validationProblem('#/address/country', 'Two capital letters')),
    )
    .reads(validationViewOf('#/address/country'))

  const call = createSignedInClient().clients.create({ ...newClient, address: { ...address, country: 'Germany' } })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/address/country' }] })
})

test('who may only read adds no client', async () => {
  auditor
    .post('/financial/clients', ({ response }) =>
      response(403, { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }).json(
        problem(403, 'insufficient_scope', 'The access token does not allow this'),
      ),
    )
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().clients.create(newClient)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('a client is changed', async () => {
  const change = { name: 'Grace & Töchter GmbH', taxNumber: null }
  bookkeeper
    .given('a client exists', hasClient)
    .patch('/financial/clients/{clientId}', ({ response }) => response(200, versioned).json({ ...client, ...change }))
    .reads(ClientView, { headers: ['ETag'], exactly: ['$.name', '$.taxNumber'] })

  const call = createSignedInClient().clients.update({ clientId: client.id, etag: clientEtag, change })

  await expect(call).resolves.toMatchObject({ value: change })
})

test('a client that somebody else has changed meanwhile is not overwritten', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .patch('/financial/clients/{clientId}', ({ response }) => response(412).json(changed))
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().clients.update({ clientId: client.id, etag: staleEtag, change: { name } })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test('a client is removed', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .delete('/financial/clients/{clientId}', ({ response }) => response(204).empty())

  const call = createSignedInClient().clients.delete({ clientId: client.id, etag: clientEtag })

  await expect(call).resolves.toBeUndefined()
})

test('a client that was invoiced stays', async () => {
  bookkeeper
    .given('a client exists', hasClient)
    .given('an issued invoice exists', hasInvoice)
    .delete('/financial/clients/{clientId}', ({ response }) =>
      response(409).json(problem(409, 'client_invoiced', 'The client has invoices')),
    )
    .reads(problemViewOf('client_invoiced'))

  const call = createSignedInClient().clients.delete({ clientId: client.id, etag: clientEtag })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'client_invoiced' })
})

test('a client that is gone already cannot be removed', async () => {
  bookkeeper
    .delete('/financial/clients/{clientId}', ({ response }) => response(404).json(missing))
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().clients.delete({ clientId: nobodysId, etag: staleEtag })

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})
