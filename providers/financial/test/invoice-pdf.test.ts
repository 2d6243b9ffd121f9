import type { IncomingMessage } from 'node:http'
import { createServer } from '@platform/conventions/server'
import { mintToken } from '@platform/fixtures/tokens'
import { expect, test } from 'vitest'
import { RendererBusyError } from '../src/domain/pdf/invoice-renderer.ts'
import { readPdf } from '../src/domain/pdf/test/read-pdf.ts'
import { addInvoicePdf } from '../src/routes/invoice-pdf.ts'
import { translateRefusal } from '../src/routes/problems.ts'
import { createRouteContext } from '../src/routes/route-context.ts'
import { expectDocumented } from './contract.ts'
import { addDraft, addIssued, aLine } from './invoicing.ts'
import { newClient } from './people.ts'
import { everyScope, startFinancial, type TestFinancial } from './start-financial.ts'

async function download(financial: TestFinancial, id: string) {
  const response = await financial.call('get', `/invoices/${id}/pdf`).buffer(true).parse(collect).expect(200)
  return { headers: response.headers, bytes: new Uint8Array(response.body) }
}

function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as IncomingMessage
  stream
    .setEncoding('latin1')
    .toArray()
    .then((chunks: string[]) => done(null, Buffer.from(chunks.join(''), 'latin1')))
}

test('an issued invoice is downloaded as PDF under its number', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial, {
    currency: 'JPY',
    lines: [aLine({ description: 'Проверка 検査', quantity: '2', unitPrice: 1_500, taxRate: 1_000 })],
    note: 'Ευχαριστούμε',
  })
  const { headers, bytes } = await download(financial, id)
  expect([headers['content-type'], headers['content-disposition']]).toEqual([
    'application/pdf',
    'attachment; filename="INV-000001.pdf"',
  ])
  const { title, pages } = await readPdf(bytes)
  expect(title).toBe('Invoice INV-000001')
  const text = pages.flat().join('\n')
  const { name, email, taxNumber, address } = newClient
  for (const printed of [name, email, taxNumber, ...Object.values(address).slice(0, 2), '5960 Marstal', 'Ada & Co']) {
    expect(text).toContain(printed)
  }
  for (const printed of ['2026-01-15', '2026-02-14', 'Проверка 検査', 'JPY', '3,300', 'Ευχαριστούμε']) {
    expect(text).toContain(printed)
  }
})

test('what was printed once is printed the same for ever', async () => {
  await using financial = await startFinancial()
  const { id, clientId } = await addIssued(financial)
  const first = await download(financial, id)
  await financial
    .call('patch', `/clients/${clientId}`)
    .set('if-match', '*')
    .send({ name: 'Renamed', taxNumber: null })
    .expect(200)
  financial.context.config.seller = { name: 'Moved', address: 'Elsewhere', taxNumber: '' }
  const again = await download(financial, id)
  expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true)
})

test('a draft is not printed', async () => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  const { body } = await financial.call('get', `/invoices/${id}/pdf`).expect(409)
  expect(body.code).toBe('invoice_draft')
})

test('a void invoice says so', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  const before = await readPdf((await download(financial, id)).bytes)
  await financial.call('post', `/invoices/${id}/void`).set('if-match', '*').expect(200)
  const after = await readPdf((await download(financial, id)).bytes)
  expect(before.pages.flat().join('\n')).not.toMatch(/void/i)
  expect(after.pages.flat().join('\n')).toMatch(/void/i)
})

test('when too many invoices wait, the caller is told to come again', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  await using app = createServer({ translators: [translateRefusal] })
  addInvoicePdf(app, createRouteContext(financial.context), {
    render: async () => {
      throw new RendererBusyError('Failed to lay out invoice INV-000001: too many invoices wait. Try again later.')
    },
    close: async () => undefined,
  })
  const url = `/invoices/${id}/pdf`
  const token = mintToken({ tenant: financial.tenant, scope: everyScope }, { now: financial.clock().getTime() })
  const response = await app.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } })
  expect([response.statusCode, response.json().code, response.headers['retry-after']]).toEqual([
    503,
    'unavailable',
    '1',
  ])
  expectDocumented({
    method: 'get',
    path: url,
    status: response.statusCode,
    headers: { 'content-type': String(response.headers['content-type']), 'retry-after': '1' },
    text: response.payload,
  })
})
