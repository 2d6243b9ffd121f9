import { examples } from '@platform/fixtures/financial'
import { expect, test } from 'vitest'
import { bookkeeper, controller, hasClient, hasInvoice, nobodysId, staleEtag } from '../../../test/books.ts'
import { createSignedInClient } from '../../../test/gateway-pact.ts'
import { problemViewOf, validationViewOf } from '../../../test/narrowed-views.ts'
import { InvoicePageView, InvoiceView } from '../views/invoice.ts'

const { client, draftInvoice, invoiceEtag, issuedInvoice, newInvoice, partiallyPaidInvoice, voidInvoice } = examples
const { problem, validationProblem } = examples
const { id, total } = draftInvoice
const version = { invoiceId: id, etag: invoiceEtag }
const versioned = { headers: { ETag: invoiceEtag } }
const created = { headers: { ETag: invoiceEtag, Location: `invoices/${id}` } }
const readsInvoice = [InvoiceView, { headers: ['ETag'] }] as const
/** After a change of its state, the page shows the new one and what may now be done. */
const readsState = [InvoiceView, { headers: ['ETag'], exactly: ['$.status'] }] as const
const withClient = bookkeeper.given('a client exists', hasClient)
const withDraft = withClient.given('a draft invoice exists', hasInvoice)
const withIssued = withClient.given('an issued invoice exists', hasInvoice)
const changed = problem(412, 'precondition_failed', 'It was changed in the meantime')
const notDraft = problem(409, 'invoice_not_draft', 'The invoice is no draft')

test('the invoices are listed', async () => {
  withIssued
    .get('/financial/invoices', ({ response }) => response(200).json({ items: [issuedInvoice], next: null }))
    .reads(InvoicePageView)

  await expect(createSignedInClient().invoices.list()).resolves.toEqual({
    items: [
      {
        id,
        clientId: client.id,
        number: 'INV-000001',
        status: 'issued',
        currency: 'EUR',
        total,
        due: total,
        dueOn: '2026-02-14',
      },
    ],
    next: null,
  })
})

test('a tenant without invoices has an empty list', async () => {
  bookkeeper
    .given('the tenant has no invoices')
    .get('/financial/invoices', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(InvoicePageView)

  await expect(createSignedInClient().invoices.list()).resolves.toEqual({ items: [], next: null })
})

test("a client's drafts are listed, and have no number", async () => {
  withDraft
    .get('/financial/invoices', ({ response }) => response(200).json({ items: [draftInvoice], next: null }))
    .reads(InvoicePageView, { exactly: ['$.items[*].status', '$.items[*].number'] })

  const call = createSignedInClient().invoices.list({ clientId: client.id, status: 'draft', limit: 20 })

  await expect(call).resolves.toMatchObject({ items: [{ status: 'draft', number: null }] })
})

test('no invoice is in a state that none is in', async () => {
  withIssued
    .get('/financial/invoices', ({ response }) => response(200).json({ items: [], next: null }))
    .reads(InvoicePageView)

  await expect(createSignedInClient().invoices.list({ status: 'paid' })).resolves.toMatchObject({ items: [] })
})

test('a draft is shown with its computed totals and the version that a change is based on', async () => {
  withDraft
    .get('/financial/invoices/{invoiceId}', ({ response }) => response(200, versioned).json(draftInvoice))
    .reads(...readsInvoice)

  await expect(createSignedInClient().invoices.get(id)).resolves.toMatchObject({
    etag: invoiceEtag,
    value: { status: 'draft', number: null, issuedOn: null, subtotal: 105_997, total, paid: 0, due: total },
  })
})

test('an issued invoice is shown with its number and its day', async () => {
  withIssued
    .get('/financial/invoices/{invoiceId}', ({ response }) => response(200, versioned).json(issuedInvoice))
    .reads(InvoiceView.extend({ status: InvoiceView.shape.status.extract(['issued']) }), { headers: ['ETag'] })

  await expect(createSignedInClient().invoices.get(id)).resolves.toMatchObject({
    value: { status: 'issued', number: 'INV-000001', issuedOn: '2026-01-15' },
  })
})

test('a partially paid invoice shows what was paid and what is due, to the cent', async () => {
  withClient
    .given('a partially paid invoice exists', hasInvoice)
    .get('/financial/invoices/{invoiceId}', ({ response }) => response(200, versioned).json(partiallyPaidInvoice))
    .reads(InvoiceView, { headers: ['ETag'], exactly: ['$.status', '$.total', '$.paid', '$.due'] })

  await expect(createSignedInClient().invoices.get(id)).resolves.toMatchObject({
    value: { status: 'partially_paid', paid: 25_417, due: 100_000 },
  })
})

test('an invoice that has not changed is not sent again', async () => {
  withIssued.get('/financial/invoices/{invoiceId}', ({ response }) => response(304, versioned).empty())

  await expect(createSignedInClient().invoices.get(id, { etag: invoiceEtag })).resolves.toBeUndefined()
})

test("an invoice that is not the tenant's is not shown", async () => {
  bookkeeper
    .get('/financial/invoices/{invoiceId}', ({ response }) =>
      response(404).json(problem(404, 'not_found', 'There is no such invoice')),
    )
    .reads(problemViewOf('not_found'))

  const call = createSignedInClient().invoices.get(nobodysId)

  await expect(call).rejects.toMatchObject({ status: 404, code: 'not_found' })
})

test('an invoice is drafted, and its totals are computed', async () => {
  withClient
    .post('/financial/invoices', ({ response }) => response(201, created).json(draftInvoice))
    .reads(InvoiceView, { headers: ['ETag'], exactly: ['$.status', '$.subtotal', '$.total'] })

  await expect(createSignedInClient().invoices.draft(newInvoice)).resolves.toMatchObject({
    value: { status: 'draft', subtotal: 105_997, total, taxes: [{ tax: 420 }, { tax: 19_000 }] },
  })
})

test('an invoice for somebody who is no client of the tenant is not drafted', async () => {
  bookkeeper
    .given('the tenant has no clients')
    .post('/financial/invoices', ({ response }) =>
      response(422).json(validationProblem('#/clientId', 'There is no such client')),
    )
    .reads(validationViewOf('#/clientId'))

  const call = createSignedInClient().invoices.draft({ ...newInvoice, clientId: nobodysId })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/clientId' }] })
})

test('a line at fault is named by its own field', async () => {
  const [line, ...others] = newInvoice.lines
  withClient
    .post('/financial/invoices', ({ response }) =>
      response(422).json(validationProblem('#/lines/0/quantity', 'Four decimals at most')),
    )
    .reads(validationViewOf('#/lines/0/quantity'))

  const lines = line === undefined ? [] : [{ ...line, quantity: '1.23456' }, ...others]
  const call = createSignedInClient().invoices.draft({ ...newInvoice, lines })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/lines/0/quantity' }] })
})

test('an invoice in a currency that does not exist is not drafted', async () => {
  withClient
    .post('/financial/invoices', ({ response }) =>
      response(422).json(validationProblem('#/currency', 'No currency of ISO 4217')),
    )
    .reads(validationViewOf('#/currency'))

  const call = createSignedInClient().invoices.draft({ ...newInvoice, currency: 'EUX' })

  await expect(call).rejects.toMatchObject({ code: 'validation_failed', errors: [{ pointer: '#/currency' }] })
})

test('a draft is replaced', async () => {
  const invoice = { ...newInvoice, dueOn: '2026-03-15', note: 'Thank you!' }
  withDraft
    .put('/financial/invoices/{invoiceId}', ({ response }) =>
      response(200, versioned).json({ ...draftInvoice, dueOn: invoice.dueOn, note: invoice.note }),
    )
    .reads(InvoiceView, { headers: ['ETag'], exactly: ['$.dueOn'] })

  const call = createSignedInClient().invoices.replace({ ...version, invoice })

  await expect(call).resolves.toMatchObject({ value: { dueOn: '2026-03-15', note: 'Thank you!' } })
})

test('an issued invoice is not replaced', async () => {
  withIssued
    .put('/financial/invoices/{invoiceId}', ({ response }) => response(409).json(notDraft))
    .reads(problemViewOf('invoice_not_draft'))

  const call = createSignedInClient().invoices.replace({ ...version, invoice: newInvoice })

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_draft' })
})

test('a draft that somebody else has changed meanwhile is not overwritten', async () => {
  withDraft
    .put('/financial/invoices/{invoiceId}', ({ response }) => response(412).json(changed))
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().invoices.replace({ ...version, etag: staleEtag, invoice: newInvoice })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test('a draft is discarded', async () => {
  withDraft.delete('/financial/invoices/{invoiceId}', ({ response }) => response(204).empty())

  await expect(createSignedInClient().invoices.discard(version)).resolves.toBeUndefined()
})

test('an issued invoice is not discarded', async () => {
  withIssued
    .delete('/financial/invoices/{invoiceId}', ({ response }) => response(409).json(notDraft))
    .reads(problemViewOf('invoice_not_draft'))

  const call = createSignedInClient().invoices.discard(version)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_draft' })
})

test('a draft is issued, and gets its number', async () => {
  withDraft
    .post('/financial/invoices/{invoiceId}/issue', ({ response }) => response(200, versioned).json(issuedInvoice))
    .reads(...readsState)

  await expect(createSignedInClient().invoices.issue(version)).resolves.toMatchObject({
    etag: invoiceEtag,
    value: { status: 'issued', number: 'INV-000001' },
  })
})

test('an invoice is not issued twice', async () => {
  withIssued
    .post('/financial/invoices/{invoiceId}/issue', ({ response }) => response(409).json(notDraft))
    .reads(problemViewOf('invoice_not_draft'))

  const call = createSignedInClient().invoices.issue(version)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_draft' })
})

test('a draft that somebody else has changed meanwhile is not issued', async () => {
  withDraft
    .post('/financial/invoices/{invoiceId}/issue', ({ response }) => response(412).json(changed))
    .reads(problemViewOf('precondition_failed'))

  const call = createSignedInClient().invoices.issue({ ...version, etag: staleEtag })

  await expect(call).rejects.toMatchObject({ status: 412, code: 'precondition_failed' })
})

test('a controller voids an issued invoice, which keeps its number', async () => {
  controller
    .given('a client exists', hasClient)
    .given('an issued invoice exists', hasInvoice)
    .post('/financial/invoices/{invoiceId}/void', ({ response }) => response(200, versioned).json(voidInvoice))
    .reads(...readsState)

  await expect(createSignedInClient().invoices.void(version)).resolves.toMatchObject({
    value: { status: 'void', number: 'INV-000001' },
  })
})

test('a bookkeeper voids nothing', async () => {
  withIssued
    .post('/financial/invoices/{invoiceId}/void', ({ response }) =>
      response(403, { headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope"' } }).json(
        problem(403, 'insufficient_scope', 'The access token does not allow this'),
      ),
    )
    .reads(problemViewOf('insufficient_scope'), { headers: [] })

  const call = createSignedInClient().invoices.void(version)

  await expect(call).rejects.toMatchObject({ status: 403, code: 'insufficient_scope' })
})

test('an invoice that something was paid on is not voided', async () => {
  controller
    .given('a client exists', hasClient)
    .given('a partially paid invoice exists', hasInvoice)
    .post('/financial/invoices/{invoiceId}/void', ({ response }) =>
      response(409).json(problem(409, 'invoice_not_voidable', 'Something was paid on the invoice')),
    )
    .reads(problemViewOf('invoice_not_voidable'))

  const call = createSignedInClient().invoices.void(version)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_not_voidable' })
})

test('an issued invoice is downloaded as PDF', async () => {
  withIssued.get('/financial/invoices/{invoiceId}/pdf', ({ response }) =>
    response(200, { headers: { 'Content-Disposition': 'attachment; filename="INV-000001.pdf"' } }).body(
      'application/pdf',
      '%PDF-1.7',
    ),
  )

  const { name, content } = await createSignedInClient().invoices.download(id)

  expect(name).toBe('INV-000001.pdf')
  expect(await content.text()).toBe('%PDF-1.7')
})

test('a draft is not downloaded', async () => {
  withDraft
    .get('/financial/invoices/{invoiceId}/pdf', ({ response }) =>
      response(409).json(problem(409, 'invoice_draft', 'The invoice is a draft')),
    )
    .reads(problemViewOf('invoice_draft'))

  const call = createSignedInClient().invoices.download(id)

  await expect(call).rejects.toMatchObject({ status: 409, code: 'invoice_draft' })
})
