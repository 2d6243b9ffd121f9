import { expect, test } from 'vitest'
import { addClient, addDraft, addIssued, aLine, countInvoices, draftFor, issue } from './invoicing.ts'
import { startFinancial } from './start-financial.ts'

const nobody = '01980a5e-7c00-7000-8000-00000000ffff'
const stranger = { tenant: 'b0000000-0000-4000-8000-000000000001' }

test('a draft is computed from its lines, to the last penny', async () => {
  await using financial = await startFinancial()
  const clientId = await addClient(financial)
  // 3 × 0.35 at 19 % is 0.0665 each and 0.1995 together: 0.20, of which two lines have 0.07 and one has 0.06.
  const lines = [1, 2, 3].map((number) => aLine({ description: `Pen ${number}`, unitPrice: 35, taxRate: 1_900 }))
  // 0.5 × 0.25 is 0.125: half to even, 0.12.
  const half = aLine({ description: 'Half a cup', quantity: '0.5', unitPrice: 25, taxRate: 0 })
  const added = await financial
    .call('post', '/invoices')
    .send(draftFor(clientId, { lines: [...lines, half], note: 'Thank you' }))
    .expect(201)
  expect(added.body).toEqual({
    id: added.body.id,
    clientId,
    number: null,
    status: 'draft',
    currency: 'EUR',
    lines: [
      { ...lines[0], net: 35, tax: 7 },
      { ...lines[1], net: 35, tax: 7 },
      { ...lines[2], net: 35, tax: 6 },
      { ...half, net: 12, tax: 0 },
    ],
    taxes: [
      { rate: 0, net: 12, tax: 0 },
      { rate: 1_900, net: 105, tax: 20 },
    ],
    subtotal: 117,
    tax: 20,
    total: 137,
    paid: 0,
    due: 137,
    note: 'Thank you',
    issuedOn: null,
    dueOn: '2026-02-14',
    createdAt: '2026-01-15T09:30:00.000Z',
    updatedAt: '2026-01-15T09:30:00.000Z',
  })
  expect(added.headers.etag).toBe('"1"')
  const path = new URL(String(added.headers['location']), 'http://gateway/financial/invoices').pathname
  expect(path).toBe(`/financial/invoices/${added.body.id}`)
  const found = await financial.call('get', `/invoices/${added.body.id}`).expect(200)
  expect([found.body, found.headers.etag]).toEqual([added.body, '"1"'])
})

test.for([
  ['JPY', 100, 100],
  ['BHD', 100_500, 100_500],
  ['CLF', 1, 1],
] as const)('%s is counted in its own minor units', async ([currency, unitPrice, total]) => {
  await using financial = await startFinancial()
  const invoice = await addDraft(financial, { currency, lines: [aLine({ unitPrice })] })
  expect([invoice.currency, invoice.total]).toEqual([currency, total])
})

test('the largest amount that can be counted is kept to the unit', async () => {
  await using financial = await startFinancial()
  const invoice = await addDraft(financial, { lines: [aLine({ unitPrice: Number.MAX_SAFE_INTEGER })] })
  const { body } = await financial.call('get', `/invoices/${invoice.id}`)
  expect([body.total, body.due]).toEqual([9007199254740991, 9007199254740991])
})

test('as long an invoice as the document allows is taken', async () => {
  await using financial = await startFinancial()
  const lines = Array.from({ length: 500 }, () => aLine({ description: '語'.repeat(500) }))
  const draft = await addDraft(financial, { lines })
  expect([draft.total, draft.lines.length]).toEqual([5_000_000, 500])
  const wish = draftFor(draft.clientId, { lines })
  await financial.call('put', `/invoices/${draft.id}`).set('if-match', '"1"').send(wish).expect(200)
})

test('a draft is replaced as a whole', async () => {
  await using financial = await startFinancial()
  const draft = await addDraft(financial, { note: 'Old' })
  const clientId = await addClient(financial)
  financial.clock.advance(1)
  const wish = draftFor(clientId, { currency: 'USD', dueOn: '2026-03-01', lines: [aLine({ quantity: '2' }), aLine()] })
  const replaced = await financial.call('put', `/invoices/${draft.id}`).set('if-match', '"1"').send(wish).expect(200)
  expect(replaced.body).toMatchObject({
    ...wish,
    id: draft.id,
    status: 'draft',
    note: null,
    total: 30_000,
    due: 30_000,
  })
  expect([replaced.body.createdAt, replaced.body.updatedAt]).toEqual([draft.createdAt, '2026-01-15T09:30:01.000Z'])
  expect(replaced.headers.etag).toBe('"2"')
  expect((await financial.call('get', `/invoices/${draft.id}`)).body).toEqual(replaced.body)
})

test('a draft that is discarded is gone, and frees its client', async () => {
  await using financial = await startFinancial()
  const { id, clientId } = await addDraft(financial)
  const kept = await financial.call('delete', `/clients/${clientId}`).set('if-match', '"1"').expect(409)
  expect(kept.body.code).toBe('client_invoiced')
  await financial.call('delete', `/invoices/${id}`).set('if-match', '"1"').expect(204)
  await financial.call('get', `/invoices/${id}`).expect(404)
  await financial.call('delete', `/clients/${clientId}`).set('if-match', '"1"').expect(204)
})

test('what is issued is no longer replaced or discarded', async () => {
  await using financial = await startFinancial()
  const { id, clientId, ...issued } = await addIssued(financial)
  const wish = draftFor(clientId, { lines: [aLine({ unitPrice: 1 })] })
  const refused = [
    await financial.call('put', `/invoices/${id}`).set('if-match', '"2"').send(wish).expect(409),
    await financial.call('delete', `/invoices/${id}`).set('if-match', '"2"').expect(409),
  ]
  expect(refused.map(({ body }) => body.code)).toEqual(['invoice_not_draft', 'invoice_not_draft'])
  expect((await financial.call('get', `/invoices/${id}`)).body).toEqual({ id, clientId, ...issued })
})

test('the newest invoice comes first, page by page, and by client and state', async () => {
  await using financial = await startFinancial()
  const one = await addDraft(financial)
  const two = await addDraft(financial, { clientId: one.clientId })
  const three = await addDraft(financial)
  await issue(financial, one)
  await issue(financial, three)
  const list = async (query: string) => {
    const { body } = await financial.call('get', `/invoices?${query}`).expect(200)
    return { ids: body.items.map(({ id }: { id: string }) => id), next: body.next }
  }
  expect(await list('')).toEqual({ ids: [three.id, two.id, one.id], next: null })
  const first = await list('limit=2')
  expect(first.ids).toEqual([three.id, two.id])
  expect(await list(`limit=2&cursor=${first.next}`)).toEqual({ ids: [one.id], next: null })
  expect((await list(`clientId=${one.clientId}`)).ids).toEqual([two.id, one.id])
  expect((await list('status=issued')).ids).toEqual([three.id, one.id])
  expect((await list(`status=issued&clientId=${one.clientId}`)).ids).toEqual([one.id])
  expect((await list('status=void')).ids).toEqual([])
})

test.for([
  ['limit=0', 'query/limit'],
  ['cursor=x', 'query/cursor'],
  ['status=open', 'query/status'],
  ['clientId=7', 'query/clientId'],
] as const)('a list of invoices refuses ?%s', async ([query, pointer]) => {
  await using financial = await startFinancial()
  const { body } = await financial.call('get', `/invoices?${query}`).expect(422)
  expect(body.errors[0].pointer).toBe(pointer)
})

test('whoever has the latest version is not sent it again', async () => {
  await using financial = await startFinancial()
  const { id } = await addIssued(financial)
  for (const tags of ['"2"', 'W/"2"', '"1", W/"2"', '*']) {
    const { headers } = await financial.call('get', `/invoices/${id}`).set('if-none-match', tags).expect(304)
    expect(headers.etag).toBe('"2"')
  }
  await financial.call('get', `/invoices/${id}`).set('if-none-match', '"1"').expect(200)
})

const changes = [
  ['put', ''],
  ['delete', ''],
  ['post', '/issue'],
  ['post', '/void'],
] as const

test.for(changes)('%s …%s is refused without the latest version', async ([method, step]) => {
  await using financial = await startFinancial()
  const draft = await addDraft(financial)
  if (step === '/void') await issue(financial, draft)
  const before = await financial.call('get', `/invoices/${draft.id}`)
  const wish = method === 'put' ? draftFor(draft.clientId, { note: 'New' }) : undefined
  const change = () => financial.call(method, `/invoices/${draft.id}${step}`).send(wish)
  expect((await change().expect(428)).body.code).toBe('precondition_required')
  for (const tags of ['"3"', `W/${before.headers.etag}`, 'W/"*"', '"3", "4"']) {
    expect((await change().set('if-match', tags).expect(412)).body.code).toBe('precondition_failed')
  }
  const after = await financial.call('get', `/invoices/${draft.id}`)
  expect([after.body, after.headers.etag]).toEqual([before.body, before.headers.etag])
  await change()
    .set('if-match', `"9", ${before.headers.etag}`)
    .expect(method === 'delete' ? 204 : 200)
})

test('another tenant sees and changes nothing', async () => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  const ownClient = await addClient(financial, stranger)
  for (const [who, invoiceId] of [
    [stranger, id],
    [{}, nobody],
  ] as const) {
    const call = (method: 'get' | 'put' | 'post' | 'delete', step = '') =>
      financial.call(method, `/invoices/${invoiceId}${step}`, who).set('if-match', '*')
    const answers = [
      await call('get').expect(404),
      await call('put').send(draftFor(ownClient)).expect(404),
      await call('delete').expect(404),
      await call('post', '/issue').expect(404),
      await call('post', '/void').expect(404),
      await call('get', '/pdf').expect(404),
    ]
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set(['not_found']))
  }
  expect((await financial.call('get', '/invoices', stranger)).body).toEqual({ items: [], next: null })
  expect((await financial.call('get', `/invoices/${id}`)).headers.etag).toBe('"1"')
})

test('an id that is none is refused, whatever is asked', async () => {
  await using financial = await startFinancial()
  const wish = draftFor(nobody)
  for (const [method, step] of [['get', ''], ['get', '/pdf'], ...changes] as const) {
    const call = financial.call(method, `/invoices/7${step}`).set('if-match', '*')
    const { body } = await (method === 'put' ? call.send(wish) : call).expect(422)
    expect(body.errors[0].pointer).toBe('path/invoiceId')
  }
})

test.for([nobody, 'of another tenant'])('a client that is not there (%s) cannot be invoiced', async (which) => {
  await using financial = await startFinancial()
  const clientId = which === nobody ? nobody : await addClient(financial, stranger)
  const created = await financial.call('post', '/invoices').send(draftFor(clientId)).expect(422)
  const draft = await addDraft(financial)
  const replaced = await financial
    .call('put', `/invoices/${draft.id}`)
    .set('if-match', '"1"')
    .send(draftFor(clientId))
    .expect(422)
  for (const { body } of [created, replaced]) {
    expect(body.errors).toEqual([{ pointer: '#/clientId', message: 'There is no such client.' }])
  }
  expect(await countInvoices(financial)).toBe(1)
})

const line = (said: object) => ({ lines: [aLine(), { ...aLine(), ...said }] })
const bad: readonly (readonly [string, object, string])[] = [
  ['a fraction of a minor unit', line({ unitPrice: 100.5 }), '#/lines/1/unitPrice'],
  ['JPY 100.5', { currency: 'JPY', ...line({ unitPrice: 100.5 }) }, '#/lines/1/unitPrice'],
  ['a price as text', line({ unitPrice: '100' }), '#/lines/1/unitPrice'],
  ['2^53', line({ unitPrice: 2 ** 53 }), '#/lines/1/unitPrice'],
  ['more than 2^53 − 1 together', line({ unitPrice: 2 ** 53 - 1 }), '#/lines'],
  ['a line of more than 2^53 − 1', line({ unitPrice: 2 ** 52, quantity: '2' }), '#/lines/1'],
  ['tax that makes it more than 2^53 − 1', { lines: [aLine({ unitPrice: 2 ** 53 - 1, taxRate: 1 })] }, '#/lines'],
  ['a quantity as a number', line({ quantity: 1 }), '#/lines/1/quantity'],
  ['a quantity of five places', line({ quantity: '1.00001' }), '#/lines/1/quantity'],
  ['a quantity below zero', line({ quantity: '-1' }), '#/lines/1/quantity'],
  ['a tax rate of half a basis point', line({ taxRate: 0.5 }), '#/lines/1/taxRate'],
  ['a tax rate below zero', line({ taxRate: -1 }), '#/lines/1/taxRate'],
  ['a tax rate over 1,000 %', line({ taxRate: 100_001 }), '#/lines/1/taxRate'],
  ['a total below zero', line({ unitPrice: -10_001 }), '#/lines'],
  ['tax below zero', { lines: [aLine(), aLine({ unitPrice: -5_000, taxRate: 1_900 })] }, '#/lines'],
  ['no lines', { lines: [] }, '#/lines'],
  ['501 lines', { lines: Array.from({ length: 501 }, () => aLine()) }, '#/lines'],
  ['a line about nothing', line({ description: '' }), '#/lines/1/description'],
  ['an overlong line', line({ description: 'x'.repeat(501) }), '#/lines/1/description'],
  ['a line with NUL', line({ description: 'a\u0000b' }), '#/lines/1/description'],
  ['a lone surrogate', line({ description: 'a\ud800' }), '#/lines/1/description'],
  ['a net of its own', line({ net: 1 }), '#/lines/1/net'],
  ['an unknown currency', { currency: 'XYZ' }, '#/currency'],
  ['a currency without minor units', { currency: 'XAU' }, '#/currency'],
  ['a currency in small letters', { currency: 'eur' }, '#/currency'],
  ['the 30th of February', { dueOn: '2026-02-30' }, '#/dueOn'],
  ['the 29th in a year without', { dueOn: '2026-02-29' }, '#/dueOn'],
  ['a day of year 0', { dueOn: '0000-01-01' }, '#/dueOn'],
  ['a moment for a day', { dueOn: '2026-02-14T00:00:00Z' }, '#/dueOn'],
  ['an overlong note', { note: 'x'.repeat(2_001) }, '#/note'],
  ['a note with NUL', { note: '\u0000' }, '#/note'],
  ['a total of its own', { total: 1 }, '#/total'],
  ['a status of its own', { status: 'paid' }, '#/status'],
  ['a number of its own', { number: 'INV-000001' }, '#/number'],
]

test.for(bad)('%s is refused, and nothing written', async ([, said, pointer]) => {
  await using financial = await startFinancial()
  const draft = await addDraft(financial)
  const wish = { ...draftFor(draft.clientId), ...said }
  const refused = [
    await financial.call('post', '/invoices').send(wish).expect(422),
    await financial.call('put', `/invoices/${draft.id}`).set('if-match', '"1"').send(wish).expect(422),
  ]
  for (const { body } of refused) expect([body.code, body.errors[0].pointer]).toEqual(['validation_failed', pointer])
  expect(await countInvoices(financial)).toBe(1)
  expect((await financial.call('get', `/invoices/${draft.id}`)).body).toEqual(draft)
})

test('a body that cannot be read, of another type or too large is refused', async () => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  for (const [method, path] of [
    ['post', '/invoices'],
    ['put', `/invoices/${id}`],
  ] as const) {
    const call = () => financial.call(method, path).set('if-match', '*')
    expect((await call().type('json').send('{').expect(400)).body.code).toBe('malformed_request')
    expect((await call().type('text').send('{}').expect(415)).body.code).toBe('unsupported_media_type')
    const large = JSON.stringify({ note: 'x'.repeat(2 * 1024 * 1024) })
    expect((await call().type('json').send(large).expect(413)).body.code).toBe('payload_too_large')
  }
  expect(await countInvoices(financial)).toBe(1)
})

test('a step takes no body, and drains what is sent along', async () => {
  await using financial = await startFinancial()
  const { id } = await addDraft(financial)
  await financial.call('post', `/invoices/${id}/issue`).set('if-match', '"1"').type('json').send('{').expect(200)
})

test('every operation asks for its scope', async () => {
  await using financial = await startFinancial()
  const { id, clientId } = await addDraft(financial)
  const reader = { scope: 'financial:read' }
  const writer = { scope: 'financial:write' }
  await financial.call('get', '/invoices', writer).expect(403)
  await financial.call('get', `/invoices/${id}`, writer).expect(403)
  await financial.call('get', `/invoices/${id}/pdf`, writer).expect(403)
  await financial.call('post', '/invoices', reader).send(draftFor(clientId)).expect(403)
  await financial.call('put', `/invoices/${id}`, reader).send(draftFor(clientId)).expect(403)
  await financial.call('delete', `/invoices/${id}`, reader).expect(403)
  await financial.call('post', `/invoices/${id}/issue`, reader).expect(403)
  await financial.call('post', `/invoices/${id}/void`, { scope: 'financial:read financial:write' }).expect(403)
})
