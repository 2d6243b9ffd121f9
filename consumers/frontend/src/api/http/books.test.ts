import { examples } from '@platform/fixtures/financial'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiError, createApiClient, NetworkError, UnexpectedAnswerError } from '../index.ts'

const baseUrl = 'http://gateway.test'
const server = setupServer()
const api = createApiClient({ baseUrl, accessToken: 'a-token', timeoutMs: 5_000 })
const { client, clientEtag, importFile, issuedInvoice, problem, queuedImport } = examples
const clientUrl = `${baseUrl}/financial/clients/${client.id}`
const pdfUrl = `${baseUrl}/financial/invoices/${issuedInvoice.id}/pdf`
const named = 'attachment; filename="INV-000001.pdf"'

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

test('a version without an ETag is none that a change could be based on', async () => {
  server.use(http.get(clientUrl, () => HttpResponse.json(client)))

  await expect(api.clients.get(client.id)).rejects.toThrow(UnexpectedAnswerError)
})

test('the ETag that the caller has is asked about, and none otherwise', async () => {
  const asked: (string | null)[] = []
  server.use(
    http.get(clientUrl, ({ request }) => {
      asked.push(request.headers.get('if-none-match'))
      return HttpResponse.json(client, { headers: { etag: clientEtag } })
    }),
  )

  await api.clients.get(client.id)
  await api.clients.get(client.id, { etag: '"1"' })

  expect(asked).toEqual([null, '"1"'])
})

test('a file is handed over byte for byte, under its own name', async () => {
  const bytes = new Uint8Array([37, 80, 68, 70, 0, 255, 10])
  server.use(
    http.get(pdfUrl, () =>
      HttpResponse.arrayBuffer(bytes.buffer, {
        headers: { 'content-type': 'application/pdf', 'content-disposition': named },
      }),
    ),
  )

  const { name, content } = await api.invoices.download(issuedInvoice.id)

  expect(name).toBe('INV-000001.pdf')
  expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes)
})

test.for([
  ['without a name', { 'content-type': 'application/pdf' }],
  ['of another kind', { 'content-type': 'text/html', 'content-disposition': named }],
] as [string, Record<string, string>][])('a file %s is not handed over', async ([, headers]) => {
  server.use(http.get(pdfUrl, () => new HttpResponse('<p>Sorry</p>', { headers })))

  await expect(api.invoices.download(issuedInvoice.id)).rejects.toThrow(UnexpectedAnswerError)
})

test('a problem in place of a file is read as one', async () => {
  server.use(http.get(pdfUrl, () => HttpResponse.json(problem(409, 'invoice_draft', 'It is a draft'), { status: 409 })))

  const call = api.invoices.download(issuedInvoice.id)

  await expect(call).rejects.toThrow(ApiError)
  await expect(call).rejects.toMatchObject({ code: 'invoice_draft' })
})

test('a file is sent as CSV whatever the system takes it for, and byte for byte', async () => {
  const sent: unknown[] = []
  server.use(
    http.post(`${baseUrl}/financial/imports`, async ({ request }) => {
      sent.push(request.headers.get('content-type'), await request.text())
      return HttpResponse.json(queuedImport, { status: 202 })
    }),
  )

  await api.imports.start({ file: new Blob([importFile], { type: 'application/vnd.ms-excel' }), mode: 'atomic' })

  expect(sent).toEqual(['text/csv', importFile])
})

test('what moves large files has longer than other calls', async () => {
  const hasty = createApiClient({ baseUrl, accessToken: 'a-token', timeoutMs: 1 })
  const late = Promise.withResolvers<void>()
  server.use(
    http.get(`${baseUrl}/financial/exports/transactions`, async () => {
      await late.promise
      return new HttpResponse(importFile, {
        headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="t.csv"' },
      })
    }),
    http.get(`${baseUrl}/financial/transactions`, () => late.promise.then(() => HttpResponse.json({}))),
  )

  const exported = hasty.transactions.export()
  await expect(hasty.transactions.list()).rejects.toThrow(NetworkError)
  late.resolve()

  await expect(exported).resolves.toMatchObject({ name: 't.csv' })
})

test('an idempotency key is sent as a structured field', async () => {
  let sent: string | null = null
  server.use(
    http.post(`${baseUrl}/financial/refunds`, ({ request }) => {
      sent = request.headers.get('idempotency-key')
      return HttpResponse.json(examples.refund, { status: 201 })
    }),
  )

  await api.refunds.create({ key: 'k-1', refund: { paymentId: examples.payment.id, amount: examples.refund.amount } })

  expect(sent).toBe('"k-1"')
})
