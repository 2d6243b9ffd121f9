import { expect, test } from 'vitest'
import { lockClient } from '../src/store/clients.ts'
import { countWaiting } from './count-waiting.ts'
import { draftFor } from './invoicing.ts'
import { newClient } from './people.ts'
import { startFinancial, type TestFinancial } from './start-financial.ts'

const nobody = '01980a5e-7c00-7000-8000-00000000ffff'
const stranger = { tenant: 'b0000000-0000-4000-8000-000000000001' }

async function addClient(financial: TestFinancial, change: object = {}) {
  const { body } = await financial
    .call('post', '/clients')
    .send({ ...newClient, ...change })
    .expect(201)
  return body
}

async function countClients({ db }: TestFinancial): Promise<number> {
  return (await db.selectFrom('clients').select('id').execute()).length
}

test('a new client is where Location leads, with the same validator', async () => {
  await using financial = await startFinancial()
  const added = await financial.call('post', '/clients').send(newClient).expect(201)
  expect(added.body).toEqual({
    ...newClient,
    id: added.body.id,
    createdAt: '2026-01-15T09:30:00.000Z',
    updatedAt: '2026-01-15T09:30:00.000Z',
  })
  expect(added.headers.etag).toBe('"1"')
  const path = new URL(String(added.headers['location']), 'http://gateway/financial/clients').pathname
  expect(path).toBe(`/financial/clients/${added.body.id}`)
  const found = await financial.call('get', `/clients/${added.body.id}`).expect(200)
  expect([found.body, found.headers.etag]).toEqual([added.body, '"1"'])
})

test('what need not be given is null', async () => {
  await using financial = await startFinancial()
  const { taxNumber: _, address, ...rest } = newClient
  const { line2: __, ...withoutLine2 } = address
  const { body } = await financial
    .call('post', '/clients')
    .send({ ...rest, address: withoutLine2 })
    .expect(201)
  expect([body.taxNumber, body.address.line2]).toEqual([null, null])
})

test('the newest client comes first, page by page', async () => {
  await using financial = await startFinancial()
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await addClient(financial, { name })
  const seen: string[][] = []
  let next: string | null = ''
  while (next !== null) {
    const page = await financial.call('get', `/clients?limit=2${next && `&cursor=${next}`}`).expect(200)
    const body: { items: { name: string }[]; next: string | null } = page.body
    seen.push(body.items.map(({ name }) => name))
    next = body.next
  }
  expect(seen).toEqual([['Five', 'Four'], ['Three', 'Two'], ['One']])
})

test('a page that is just full is the last', async () => {
  await using financial = await startFinancial()
  for (const name of ['One', 'Two']) await addClient(financial, { name })
  const { body } = await financial.call('get', '/clients?limit=2').expect(200)
  expect([body.items.length, body.next]).toEqual([2, null])
})

test.for([
  ['part of it in another case', 'äRGER', ['Ärger & Söhne']],
  ['a percent sign', '100%', ['100% Bio']],
  ['an underscore', '_', ['under_score']],
  ['a backslash', '\\', ['back\\slash']],
  ['what no name has', 'zzz', []],
] as const)('clients are found by their name: %s', async ([, name, found]) => {
  await using financial = await startFinancial()
  for (const one of ['Ärger & Söhne', '100% Bio', '1000 Bio', 'under_score', 'back\\slash']) {
    await addClient(financial, { name: one })
  }
  const { body } = await financial.call('get', `/clients?name=${encodeURIComponent(name)}`).expect(200)
  expect(body.items.map((client: { name: string }) => client.name)).toEqual(found)
})

test.for([
  ['limit=0', 'query/limit'],
  ['limit=201', 'query/limit'],
  ['limit=1.5', 'query/limit'],
  ['limit=ten', 'query/limit'],
  ['cursor=bm8', 'query/cursor'],
  ['name=', 'query/name'],
  [`name=${'x'.repeat(101)}`, 'query/name'],
  ['name=%00', 'query/name'],
] as const)('a list of clients refuses ?%s', async ([query, pointer]) => {
  await using financial = await startFinancial()
  const { body } = await financial.call('get', `/clients?${query}`).expect(422)
  expect([body.code, body.errors[0].pointer]).toEqual(['validation_failed', pointer])
})

test('whoever has the latest version is not sent it again', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  for (const tags of ['"1"', 'W/"1"', '"7", "1"', '*']) {
    const { headers, text } = await financial.call('get', `/clients/${id}`).set('if-none-match', tags).expect(304)
    expect([headers.etag, text]).toEqual(['"1"', ''])
  }
  for (const tags of ['"2"', '1', '"01"']) {
    await financial.call('get', `/clients/${id}`).set('if-none-match', tags).expect(200)
  }
})

test('a change leaves what it does not name, and counts the version up', async () => {
  await using financial = await startFinancial()
  const client = await addClient(financial)
  financial.clock.advance(1)
  const changed = await financial
    .call('patch', `/clients/${client.id}`)
    .set('if-match', '"1"')
    .send({ name: 'New', taxNumber: null })
    .expect(200)
  expect(changed.body).toEqual({ ...client, name: 'New', taxNumber: null, updatedAt: '2026-01-15T09:30:01.000Z' })
  expect(changed.headers.etag).toBe('"2"')
  const address = { line1: 'Elsewhere', line2: null, city: 'Graz', postalCode: '8010', country: 'AT' }
  const moved = await financial
    .call('patch', `/clients/${client.id}`)
    .set('if-match', '"9", "2"')
    .send({ email: 'new@example.com', address })
    .expect(200)
  expect(moved.body).toEqual({ ...changed.body, email: 'new@example.com', address })
  expect((await financial.call('get', `/clients/${client.id}`)).body).toEqual(moved.body)
})

test.for(['patch', 'delete'] as const)('%s is refused without the latest version', async (method) => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  const change = () => financial.call(method, `/clients/${id}`).send(method === 'patch' ? { name: 'New' } : undefined)
  expect((await change().expect(428)).body.code).toBe('precondition_required')
  for (const tags of ['"2"', 'W/"1"', '1', '"01"', '', 'W/"1", "2"']) {
    const { body } = await change().set('if-match', tags).expect(412)
    expect(body.code).toBe('precondition_failed')
  }
  expect((await financial.call('get', `/clients/${id}`)).body.name).toBe(newClient.name)
  await change()
    .set('if-match', '*')
    .expect(method === 'patch' ? 200 : 204)
})

test('of three changes that are based on one version, one is made', async () => {
  await using financial = await startFinancial()
  const { db, tenant } = financial
  const { id } = await addClient(financial)
  const holder = await db.startTransaction().execute()
  await lockClient(holder, { tenantId: tenant, clientId: id })
  const changes = ['One', 'Two', 'Three'].map((name) =>
    financial
      .call('patch', `/clients/${id}`)
      .set('if-match', '"1"')
      .send({ name })
      .then(({ status }) => status),
  )
  await expect.poll(() => countWaiting(db)).toBe(3)
  await holder.commit().execute()
  expect((await Promise.all(changes)).sort()).toEqual([200, 412, 412])
})

test('a client that was never invoiced goes for good', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  await financial.call('delete', `/clients/${id}`).set('if-match', '"1"').expect(204)
  await financial.call('get', `/clients/${id}`).expect(404)
  await financial.call('delete', `/clients/${id}`).set('if-match', '"1"').expect(404)
})

test('a client with a mandate is kept', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  const { db, context, clock, tenant } = financial
  const now = clock()
  await db
    .insertInto('mandates')
    .values({
      id: context.ids(),
      tenant_id: tenant,
      client_id: id,
      currency: 'EUR',
      status: 'active',
      redirect_url: 'https://example.com',
      authorisation_url: null,
      billing_request_id: null,
      provider_id: null,
      created_at: now,
      updated_at: now,
    })
    .execute()
  const { body } = await financial.call('delete', `/clients/${id}`).set('if-match', '"1"').expect(409)
  expect(body.code).toBe('client_invoiced')
  await financial.call('get', `/clients/${id}`).expect(200)
})

test('a client that is invoiced while it is removed is either kept or not invoiced', async () => {
  await using financial = await startFinancial()
  for (let round = 0; round < 5; round += 1) {
    const { id } = await addClient(financial)
    const [removed, drafted] = await Promise.all([
      financial.call('delete', `/clients/${id}`).set('if-match', '"1"'),
      financial.call('post', '/invoices').send(draftFor(id)),
    ])
    expect([
      [204, 422],
      [409, 201],
    ]).toContainEqual([removed.status, drafted.status])
  }
})

test('another tenant sees, changes and removes nothing', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  for (const [who, clientId] of [
    [stranger, id],
    [{}, nobody],
  ] as const) {
    const answers = [
      await financial.call('get', `/clients/${clientId}`, who).expect(404),
      await financial.call('patch', `/clients/${clientId}`, who).set('if-match', '*').send({ name: 'X' }).expect(404),
      await financial.call('delete', `/clients/${clientId}`, who).set('if-match', '*').expect(404),
    ]
    expect(answers.map(({ body }) => body.code)).toEqual(['not_found', 'not_found', 'not_found'])
  }
  expect((await financial.call('get', '/clients', stranger)).body).toEqual({ items: [], next: null })
  expect((await financial.call('get', `/clients/${id}`)).body.name).toBe(newClient.name)
})

test('an id that is none is refused, whatever is asked', async () => {
  await using financial = await startFinancial()
  for (const method of ['get', 'patch', 'delete'] as const) {
    const call = financial.call(method, '/clients/nobody').set('if-match', '*')
    const { body } = await (method === 'patch' ? call.send({}) : call).expect(422)
    expect(body.errors[0].pointer).toBe('path/clientId')
  }
})

const { name: _, ...nameless } = newClient
const bad: readonly (readonly [string, object | string, string])[] = [
  ['no name', nameless, '#/name'],
  ['an empty name', { ...newClient, name: '' }, '#/name'],
  ['an overlong name', { ...newClient, name: 'x'.repeat(201) }, '#/name'],
  ['a name with NUL', { ...newClient, name: 'a\u0000b' }, '#/name'],
  ['a name of a lone surrogate', { ...newClient, name: 'a\ud800b' }, '#/name'],
  [
    'a lone surrogate further down',
    { ...newClient, address: { ...newClient.address, city: '\udfff' } },
    '#/address/city',
  ],
  ['a number for a name', { ...newClient, name: 7 }, '#/name'],
  ['an email that is none', { ...newClient, email: 'nobody' }, '#/email'],
  ['an overlong email', { ...newClient, email: `${'x'.repeat(250)}@example.com` }, '#/email'],
  [
    'a country that is no code',
    { ...newClient, address: { ...newClient.address, country: 'Austria' } },
    '#/address/country',
  ],
  ['a field that nobody knows', { ...newClient, tenantId: nobody }, '#/tenantId'],
  ['an id of its own', { ...newClient, id: nobody }, '#/id'],
]

test.for(bad)('a client with %s is refused, and nothing written', async ([, body, pointer]) => {
  await using financial = await startFinancial()
  const refused = await financial.call('post', '/clients').send(body).expect(422)
  expect(refused.body.errors[0].pointer).toBe(pointer)
  expect(await countClients(financial)).toBe(0)
  const { id } = await addClient(financial)
  if (pointer === '#/name' && body === nameless) return
  const changed = await financial.call('patch', `/clients/${id}`).set('if-match', '"1"').send(body).expect(422)
  expect(changed.body.errors[0].pointer).toBe(pointer)
  expect((await financial.call('get', `/clients/${id}`)).headers.etag).toBe('"1"')
})

test.for([
  ['arrays in arrays', '['.repeat(20_000) + ']'.repeat(20_000), '#'],
  ['half a surrogate pair in the name of a field', JSON.stringify({ ...newClient, '\ud800': 1 }), '#/%EF%BF%BD'],
] as const)('a body of %s is refused as any other', async ([, body, pointer]) => {
  await using financial = await startFinancial()
  const refused = await financial.call('post', '/clients').type('json').send(body).expect(422)
  expect(refused.body.errors[0].pointer).toBe(pointer)
})

test('a body that cannot be read, of another type or too large is refused', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  for (const [method, path] of [
    ['post', '/clients'],
    ['patch', `/clients/${id}`],
  ] as const) {
    const call = () => financial.call(method, path).set('if-match', '*')
    expect((await call().type('json').send('{"name":').expect(400)).body.code).toBe('malformed_request')
    expect((await call().type('text').send('name').expect(415)).body.code).toBe('unsupported_media_type')
    const large = JSON.stringify({ ...newClient, name: 'x'.repeat(70_000) })
    expect((await call().type('json').send(large).expect(413)).body.code).toBe('payload_too_large')
  }
  expect(await countClients(financial)).toBe(1)
})

test('every operation asks for its scope', async () => {
  await using financial = await startFinancial()
  const { id } = await addClient(financial)
  const reader = { scope: 'financial:read' }
  const writer = { scope: 'financial:write' }
  await financial.call('get', '/clients', writer).expect(403)
  await financial.call('get', `/clients/${id}`, writer).expect(403)
  await financial.call('post', '/clients', reader).send(newClient).expect(403)
  await financial.call('patch', `/clients/${id}`, reader).send({}).expect(403)
  await financial.call('delete', `/clients/${id}`, reader).expect(403)
})
