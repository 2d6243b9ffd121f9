import type { operations } from '@platform/schemas/financial'
import { expect } from 'vitest'
import type { Answer } from '../../http/answer.ts'
import type { CallOptions } from '../../http/client.ts'
import { createArrange } from './arrange.ts'
import { goodRequests } from './every-status/good-requests.ts'
import { test as base } from './financial-test.ts'

type Id = keyof operations
/** Where in the body, what is there instead, and which pointers the problem names when it is not that place. */
type Fault = readonly [id: Id, place: string, value: unknown, pointers?: readonly string[]]

const test = base.extend('good', { scope: 'file' }, async ({ people, gateway, platform }) => {
  const owner = await people.owner()
  const arrange = createArrange({ gateway, token: owner.token, platform })
  const ids: readonly Id[] = [
    'createClient',
    'updateClient',
    'createInvoice',
    'replaceInvoice',
    'createPayment',
    'createRefund',
    'createMandate',
    'createTransaction',
    'createCategory',
    'createRule',
    'createQuote',
    'publishExchangeRate',
    'categoriseTransactions',
    'getInvoice',
    'listInvoices',
  ]
  const made = ids.map(async (id) => [id, { ...(await goodRequests[id](arrange)), token: owner.token }] as const)
  return new Map<Id, CallOptions>(await Promise.all(made))
})

/** JSON carries more digits than a double: written out, not computed. */
const tooLarge = '@@9007199254740992'
const endless = '@@1e400'
const surrogate = 'A\ud800B'

/** A number as its text, which JSON.stringify would round. */
const write = (body: unknown) => JSON.stringify(body).replaceAll(/"@@([^"]+)"/g, '$1')

const amounts = [10.5, '100', '10.00', tooLarge, endless, 0, -1, null, true, [100], { amount: 1 }]
const moneyAt = (id: Id, place: string): Fault[] => amounts.map((value) => [id, place, value])
const texts = (id: Id, place: string, most: number): Fault[] =>
  ['', 'x'.repeat(most + 1), 'a\0b', 'a\u0007b', surrogate, 7, null].map((value) => [id, place, value])
const currencies = (id: Id, place: string): Fault[] =>
  ['XXX', 'XAU', 'gbp', 'EURO', 'ZZZ', '', 978].map((value) => [id, place, value])

const faults: readonly Fault[] = [
  ...moneyAt('createPayment', '#/amount/amount'),
  ...moneyAt('createRefund', '#/amount/amount'),
  ...moneyAt('createQuote', '#/source/amount'),
  ...[10.5, '100', tooLarge, endless, null].map((value): Fault => ['createTransaction', '#/amount/amount', value]),
  ...[10.5, '100', tooLarge, endless, null].map((value): Fault => ['createInvoice', '#/lines/0/unitPrice', value]),
  ['createTransaction', '#/amount', { amount: 100.5, currency: 'JPY' }, ['#/amount/amount']],
  ['createPayment', '#/amount', { amount: 100.5, currency: 'JPY' }, ['#/amount/amount']],
  ['createQuote', '#/source', { amount: 100.5, currency: 'JPY' }, ['#/source/amount']],
  ...currencies('createPayment', '#/amount/currency'),
  ...currencies('createInvoice', '#/currency'),
  ...currencies('createTransaction', '#/amount/currency'),
  ...currencies('createQuote', '#/target'),
  ...texts('createClient', '#/name', 200),
  ...texts('updateClient', '#/name', 200),
  ...texts('createClient', '#/address/city', 100),
  ...texts('createInvoice', '#/lines/0/description', 500),
  ...texts('createTransaction', '#/bankReference', 100),
  ...texts('createRule', '#/conditions/0/value', 200),
  ...texts('createCategory', '#/name', 100),
  ...['x'.repeat(2_001), 'a\0b', surrogate].map((value): Fault => ['replaceInvoice', '#/note', value]),
  ...['x'.repeat(201), 'a\0b', surrogate].map((value): Fault => ['createRefund', '#/reason', value]),
  ...['nobody', 'a@b@c', `${'a'.repeat(250)}@b.example`].map((value): Fault => ['createClient', '#/email', value]),
  ...['dk', 'DNK', ''].map((value): Fault => ['createClient', '#/address/country', value]),
  ...[1, '-1', '1,5', '1.00001', '1e3', ''].map((value): Fault => ['createInvoice', '#/lines/0/quantity', value]),
  ...[19.5, -1, 100_001, '19'].map((value): Fault => ['createInvoice', '#/lines/0/taxRate', value]),
  ...['2026-02-30', '30.01.2030', '2030-1-1'].map((value): Fault => ['createInvoice', '#/dueOn', value]),
  ...['2026-02-30', 'today'].map((value): Fault => ['createTransaction', '#/bookedOn', value]),
  ['createInvoice', '#/lines', []],
  ['createInvoice', '#/total', 1],
  ['createInvoice', '#/status', 'paid'],
  ['createClient', '#/tenantId', 'a8a1e2ce-7a5f-4a2e-8c1e-1a5d2b0c9f10'],
  ['createPayment', '#/status', 'confirmed'],
  ['createPayment', '#/method', 'cash'],
  ['createMandate', '#/redirectUrl', 'javascript:alert(1)'],
  ['createMandate', '#/redirectUrl', 'http://169.254.169.254/latest'],
  ['createMandate', '#/clientId', "' or 1=1 --"],
  ...['(a+)+\\1', '(', '(((a{9}){9}){9}){9}'].map(
    (value): Fault => [
      'createRule',
      '#/conditions/0',
      { field: 'description', operator: 'matches', value },
      ['#/conditions/0/value'],
    ],
  ),
  ...[0.5, '0', '-1', '1e3', '1.0000000000001'].map((value): Fault => ['publishExchangeRate', '#/rate', value]),
  ['publishExchangeRate', '#/asOf', '2999-01-01T00:00:00Z'],
  ['categoriseTransactions', '#/dryRun', 'yes'],
]

function put(body: unknown, [, ...path]: string[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy = Array.isArray(body) ? [...body] : { ...(body as object) }
  Object.assign(copy, { [key]: put((copy as Record<string, unknown>)[key], ['', ...rest], value) })
  return copy
}

function pointersOf({ body }: Answer): string[] {
  const { errors = [] } = body as { errors?: { pointer: string }[] }
  return [...new Set(errors.map(({ pointer }) => pointer))]
}

const named = faults.map((fault) => {
  const [id, place, value] = fault
  return [`${id} ${place} ${JSON.stringify(value)?.slice(0, 60)}`, fault] as const
})

test('bad values are refused by the place where they are, at the gateway and at the service, and nothing is written', async ({
  good,
  gateway,
  service,
  books,
}) => {
  const before = await books.counts()
  const judge = async ([name, [id, place, value, pointers = [place]]]: (typeof named)[number]) => {
    const request = good.get(id) ?? {}
    const body = write(put(request.body, place.split('/'), value))
    const bad = { ...request, body, headers: { ...request.headers, 'content-type': 'application/json' } }
    const answers = [await gateway.call(id, bad), await service.call(id, bad)]
    return answers.flatMap((answer) => {
      const found = pointersOf(answer)
      const asExpected = answer.status === 422 && found.join() === pointers.join()
      return asExpected ? [] : [`${name}: ${answer.status} ${found.join()} ${answer.text.slice(0, 200)}`]
    })
  }
  const findings: string[][] = []
  for (let start = 0; start < named.length; start += 8) {
    findings.push(...(await Promise.all(named.slice(start, start + 8).map(judge))))
  }
  expect(findings.flat()).toEqual([])
  expect(await books.counts()).toEqual(before)
})

test('every place at fault is named at once', async ({ good, gateway, books }) => {
  const { token } = good.get('createClient') ?? {}
  const before = await books.counts()
  const address = { line1: 'Havnen 1', city: '', country: 'dk' }
  const { body } = await gateway.expect(422, 'createClient', { token, body: { email: 'nobody', address, extra: 1 } })
  expect(body.errors.map(({ pointer }) => pointer).toSorted()).toEqual([
    '#/address/city',
    '#/address/country',
    '#/address/postalCode',
    '#/email',
    '#/extra',
    '#/name',
  ])
  expect(await books.counts()).toEqual(before)
})

test('what is no JSON, no object, too deep or too long is refused before anything is done', async ({
  good,
  gateway,
  service,
  books,
}) => {
  const { token } = good.get('createClient') ?? {}
  const before = await books.counts()
  const bodies = [
    ['{"name":', 400],
    ['', 400],
    ['\ufeff{}', 422],
    ['{"__proto__":{"admin":true}}', 400],
    ['null', 422],
    ['[]', 422],
    ['"text"', 422],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, 422],
    [`{"name":"${'x'.repeat(70_000)}"}`, 413],
  ] as const
  for (const [body, status] of bodies) {
    for (const client of [gateway, service]) {
      const headers = { 'content-type': 'application/json' }
      const answer = await client.call('createClient', { token, headers, body })
      expect([body.slice(0, 20), answer.status]).toEqual([body.slice(0, 20), status])
    }
  }
  expect(await books.counts()).toEqual(before)
})

test.for([
  ['getInvoice', { path: { invoiceId: 'not-an-id' } }, 'path/invoiceId'],
  ['getInvoice', { path: { invoiceId: "1' or '1'='1" } }, 'path/invoiceId'],
  ['listInvoices', { query: { limit: 0 } }, 'query/limit'],
  ['listInvoices', { query: { limit: 201 } }, 'query/limit'],
  ['listInvoices', { query: { cursor: 'nonsense' } }, 'query/cursor'],
  ['listInvoices', { query: { status: 'lost' } }, 'query/status'],
  ['createPayment', { headers: { 'idempotency-key': '"half' } }, 'header/Idempotency-Key'],
  ['createPayment', { headers: { 'idempotency-key': 'k'.repeat(101) } }, 'header/Idempotency-Key'],
  ['publishExchangeRate', { path: { source: 'XAU', target: 'EUR' } }, 'path/source'],
  ['publishExchangeRate', { path: { source: 'EUR', target: 'EUR' } }, 'path/target'],
] as const)('%s with %j is refused at %s', async ([id, wrong, pointer], { good, gateway, books }) => {
  const before = await books.counts()
  const answer = await gateway.call(id, { ...good.get(id), ...wrong })
  expect([answer.status, pointersOf(answer)]).toEqual([422, [pointer]])
  expect(await books.counts()).toEqual(before)
})
