import { expect } from 'vitest'
import type { Device } from '../auth/people.ts'
import { bodies } from './arrange.ts'
import { test } from './financial-test.ts'

const asOf = '2026-01-15T09:00:00Z'

const publish = ({ expect: demand }: Device, source: string, target: string, rate: string) =>
  demand(200, 'publishExchangeRate', { path: { source, target }, body: { rate, asOf } })

const quote = ({ expect: demand }: Device, amount: number, source: string, target: string) =>
  demand(201, 'createQuote', { body: { source: { amount, currency: source }, target } })

async function issue({ expect: demand }: Device, currency: string, unitPrice: number) {
  const { body: client } = await demand(201, 'createClient', { body: bodies.client })
  const lines = [{ description: 'Freight', quantity: '1', unitPrice, taxRate: 0 }]
  const { body } = await demand(201, 'createInvoice', { body: { ...bodies.invoice(client.id), currency, lines } })
  const issued = await demand(200, 'issueInvoice', { path: { invoiceId: body.id }, headers: { 'if-match': '*' } })
  return issued.body
}

const withKey = (body: object) => ({ headers: { 'idempotency-key': crypto.randomUUID() }, body })

// Minor units of JPY are whole yen, of EUR hundredths, of BHD thousandths, of CLF ten-thousandths.
test.for([
  ['JPY', 'BHD', '0.002512', 1_000, 2_512],
  ['BHD', 'JPY', '398.1', 2_512, 1_000],
  ['EUR', 'CLF', '0.0275', 10_000, 27_500],
  ['CLF', 'JPY', '6000.5', 10_000, 6_000],
  ['EUR', 'JPY', '170.255', 1_000, 1_703],
  ['JPY', 'EUR', '0.005', 1, 0],
  ['JPY', 'EUR', '0.005', 3, 2],
  ['JPY', 'EUR', '0.005', 5, 2],
  ['IQD', 'EUR', '0.0007', 1_000_000, 70],
] as const)(
  '%s is quoted in %s at %s: %i makes %i, rounded once, half to even',
  async ([source, target, rate, amount, made], { owner }) => {
    await publish(owner, source, target, rate)
    if (made === 0) {
      const body = { source: { amount, currency: source }, target }
      const { body: refused } = await owner.expect(422, 'createQuote', { body })
      expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['#/source/amount'])
      return
    }
    const { body } = await quote(owner, amount, source, target)
    expect(body).toMatchObject({
      source: { amount, currency: source },
      target: { amount: made, currency: target },
      rate,
      rateSource: 'tenant',
      asOf: '2026-01-15T09:00:00.000Z',
      usedAt: null,
    })
    expect((await owner.expect(200, 'getQuote', { path: { quoteId: body.id } })).body).toEqual(body)
  },
)

test('the inverse of a rate is nobody’s offer, and another tenant’s rate is not ours', async ({ owner, people }) => {
  await publish(owner, 'EUR', 'JPY', '170')
  const asks = [
    [owner, 'JPY', 'EUR'],
    [await people.owner(), 'EUR', 'JPY'],
  ] as const
  for (const [who, source, target] of asks) {
    const body = { source: { amount: 1_000, currency: source }, target }
    expect((await who.expect(409, 'createQuote', { body })).body.code).toBe('rate_unavailable')
  }
})

test.for([
  ['0.95', 'fx_gain', '-500', 9_500],
  ['0.85', 'fx_loss', '500', 8_500],
] as const)(
  'an invoice in dollars, booked at 0.90 and paid at %s, realises %s %s',
  async ([rate, account, amount, arrived], { owner, books }) => {
    await publish(owner, 'USD', 'EUR', '0.90')
    const invoice = await issue(owner, 'USD', 10_000)
    await owner.expect(200, 'publishExchangeRate', {
      path: { source: 'USD', target: 'EUR' },
      body: { rate, asOf: '2026-01-15T10:00:00Z' },
    })
    const { body: bound } = await quote(owner, 10_000, 'USD', 'EUR')
    const order = { invoiceId: invoice.id, amount: { amount: 10_000, currency: 'USD' }, method: 'bank_transfer' }
    const { body: payment } = await owner.expect(201, 'createPayment', withKey({ ...order, quoteId: bound.id }))
    expect(payment).toMatchObject({ status: 'confirmed', settled: { amount: arrived, currency: 'EUR' } })
    const { body: paid } = await owner.expect(200, 'getInvoice', { path: { invoiceId: invoice.id } })
    expect(paid).toMatchObject({ status: 'paid', currency: 'USD', paid: 10_000, due: 0 })
    const { body: balances } = await owner.expect(200, 'listBalances')
    const found = new Map(balances.items.map((entry) => [`${entry.account} ${entry.currency}`, entry.amount]))
    expect(found.get(`${account} EUR`)).toBe(amount)
    expect(found.get('bank EUR')).toBe(String(arrived))
    const sums = await books.rows(
      'select currency, sum(amount)::int as sum from ledger_entries where tenant_id = $1 group by 1 order by 1',
    )
    expect(sums, 'each currency balances by itself').toEqual([
      { currency: 'EUR', sum: 0 },
      { currency: 'USD', sum: 0 },
    ])
  },
)

test('a quote is used once, for its own amount, before it expires; otherwise nothing is paid', async ({
  owner,
  platform,
  books,
}) => {
  await publish(owner, 'USD', 'EUR', '0.90')
  const invoice = await issue(owner, 'USD', 20_000)
  const { body: bound } = await quote(owner, 10_000, 'USD', 'EUR')
  const order = (amount: number, quoteId: string) =>
    withKey({ invoiceId: invoice.id, amount: { amount, currency: 'USD' }, method: 'bank_transfer', quoteId })
  const before = await books.counts()
  const { body: mismatch } = await owner.expect(422, 'createPayment', order(9_999, bound.id))
  expect(mismatch.errors.map(({ pointer }) => pointer)).toEqual(['#/amount'])
  const { body: unknown } = await owner.expect(422, 'createPayment', order(10_000, crypto.randomUUID()))
  expect(unknown.errors.map(({ pointer }) => pointer)).toEqual(['#/quoteId'])
  expect(await books.counts()).toEqual(before)

  const rivals = await Promise.all(
    Array.from({ length: 5 }, () => owner.call('createPayment', order(10_000, bound.id))),
  )
  expect(rivals.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409])
  const codes = rivals.flatMap(({ status, body }) => (status === 409 ? [(body as { code: string }).code] : []))
  expect(new Set(codes)).toEqual(new Set(['quote_used']))

  const { body: late } = await quote(owner, 10_000, 'USD', 'EUR')
  const then = await books.counts()
  await platform.advance(121_000)
  expect((await owner.expect(409, 'createPayment', order(10_000, late.id))).body.code).toBe('quote_expired')
  expect(await books.counts()).toEqual(then)
})

test('different currencies are never added: neither on an invoice, nor through a mandate', async ({
  owner,
  arrange,
  books,
}) => {
  const { id: invoiceId } = await arrange.issued()
  const mandate = await arrange.activeMandate()
  const before = await books.counts()
  const pay = (body: object) =>
    owner.expect(422, 'createPayment', withKey({ invoiceId, method: 'bank_transfer', ...body }))
  const { body: wrong } = await pay({ amount: { amount: 100, currency: 'EUR' } })
  expect(wrong.errors.map(({ pointer }) => pointer)).toEqual(['#/amount/currency'])
  const { body: strange } = await pay({
    amount: { amount: 100, currency: 'GBP' },
    method: 'direct_debit',
    mandateId: mandate.id,
  })
  expect(
    strange.errors.map(({ pointer }) => pointer),
    'another client’s mandate',
  ).toEqual(['#/mandateId'])
  expect(await books.counts()).toEqual(before)
})

test('sums beyond 2^53 − 1 are refused where they arise, and never rounded', async ({ owner, books }) => {
  const most = Number.MAX_SAFE_INTEGER
  const invoice = await issue(owner, 'JPY', most)
  expect(invoice.total).toBe(most)
  const pay = { invoiceId: invoice.id, amount: { amount: most, currency: 'JPY' }, method: 'bank_transfer' }
  expect((await owner.expect(201, 'createPayment', withKey(pay))).text).toContain(`"amount":${most}`)
  await publish(owner, 'JPY', 'BHD', '0.0025')
  const before = await books.counts()
  const { body: client } = await owner.expect(200, 'listClients')
  const clientId = client.items[0]?.id ?? ''
  const line = { description: 'Freight', quantity: '1', unitPrice: most, taxRate: 0 }
  const draft = (lines: object[]) =>
    owner.expect(422, 'createInvoice', { body: { ...bodies.invoice(clientId), currency: 'JPY', lines } })
  for (const lines of [[line, { ...line, unitPrice: 1 }], [{ ...line, quantity: '2' }], [{ ...line, taxRate: 1 }]]) {
    const { body } = await draft(lines)
    expect(
      body.errors.every(({ pointer }) => pointer.startsWith('#/lines')),
      body.errors[0]?.pointer,
    ).toBe(true)
  }
  const { body: tooMuch } = await owner.expect(422, 'createQuote', {
    body: { source: { amount: most, currency: 'JPY' }, target: 'BHD' },
  })
  expect(tooMuch.errors.map(({ pointer }) => pointer)).toEqual(['#/source/amount'])
  expect(await books.counts()).toEqual(before)
})
