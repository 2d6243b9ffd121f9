import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { headerOf } from '../../http/answer.ts'
import { bodies, createArrange } from './arrange.ts'
import { eventually } from './eventually.ts'
import { test } from './financial-test.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })
const line = { description: 'Freight', quantity: '1', unitPrice: 100, taxRate: 0 }

test('a client is invoiced and pays by direct debit: each step in the answers, the rows, the ledger and the events', async ({
  owner,
  arrange,
  books,
  levers,
  platform,
}) => {
  const mandate = await arrange.activeMandate()
  const drafted = await owner.expect(201, 'createInvoice', { body: bodies.invoice(mandate.clientId) })
  const invoiceId = drafted.body.id
  expect(drafted.body).toMatchObject({ status: 'draft', number: null, subtotal: 10_000, tax: 2_500, total: 12_500 })
  const created = headerOf(drafted, 'location') ?? ''
  expect(new URL(created, `${platform.gatewayUrl()}/financial/invoices`).pathname).toBe(
    `/financial/invoices/${invoiceId}`,
  )
  expect(await books.ledger()).toEqual([])

  const etag = headerOf(drafted, 'etag') ?? ''
  const issued = await owner.expect(200, 'issueInvoice', { path: { invoiceId }, headers: { 'if-match': etag } })
  expect(issued.body).toMatchObject({ status: 'issued', due: 12_500, paid: 0, number: expect.any(String) })
  expect(headerOf(issued, 'etag')).not.toBe(etag)
  const booked = [
    'invoice_issued: receivable 12500 GBP',
    'invoice_issued: revenue -10000 GBP',
    'invoice_issued: tax_payable -2500 GBP',
  ]
  expect(await books.ledger()).toEqual(booked)

  const order = { invoiceId, amount: gbp(12_500), method: 'direct_debit', mandateId: mandate.id }
  const { body: payment } = await owner.expect(201, 'createPayment', arrange.withKey(order))
  expect(payment).toMatchObject({ status: 'pending_submission', amount: gbp(12_500), mandateId: mandate.id })
  const pending = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(pending.body).toMatchObject({ status: 'issued', due: 0, paid: 0 })
  const providerId = await arrange.providerIdOf('payments', payment.id)
  expect(await books.calls(payment.id)).toEqual([{ kind: 'create_payment', attempts: 1, done: true, dead: false }])
  expect(await books.ledger(), 'nothing has arrived yet').toEqual(booked)

  await levers.run('payment_confirmed', providerId)
  await eventually(async () => {
    const { body } = await owner.expect(200, 'getPayment', { path: { paymentId: payment.id } })
    expect(body.status).toBe('confirmed')
  })
  const paid = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(paid.body).toMatchObject({ status: 'paid', due: 0, paid: 12_500, number: issued.body.number })
  expect(await books.ledger(payment.id)).toEqual([
    'payment_confirmed: provider_clearing 12500 GBP',
    'payment_confirmed: receivable -12500 GBP',
  ])
  expect(await books.events(providerId)).toEqual(expect.arrayContaining(['submitted applied', 'confirmed applied']))

  await levers.run('payment_paid_out', providerId)
  await eventually(async () => {
    const { body } = await owner.expect(200, 'listBalances')
    expect(body.items.filter(({ amount }) => amount !== '0').map(({ account, amount }) => [account, amount])).toEqual(
      expect.arrayContaining([
        ['bank', '12500'],
        ['revenue', '-10000'],
        ['tax_payable', '-2500'],
      ]),
    )
  })
})

test('twenty invoices issued at once, and some refused, are numbered without gaps', async ({ owner, arrange }) => {
  const { id: clientId } = await arrange.client()
  const drafts = await Promise.all(Array.from({ length: 20 }, () => arrange.draft(clientId)))
  const issue = (invoiceId: string, version: string) =>
    owner.call('issueInvoice', { path: { invoiceId }, headers: { 'if-match': version } })
  const answers = await Promise.all(
    drafts.flatMap(({ id }) => [issue(id, '"1"'), issue(id, '"7"'), issue(randomUUID(), '*')]),
  )
  const issued = answers.filter(({ status }) => status === 200)
  const numbers = issued.map(({ body }) => Number(/(\d+)$/.exec(String((body as { number: string }).number))?.[1]))
  expect(numbers.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

test('fifty posts at once with one key are one payment, and one answer', async ({ owner, arrange, books }) => {
  const { id: invoiceId } = await arrange.issued()
  const request = arrange.withKey({ invoiceId, amount: gbp(5_000), method: 'bank_transfer' })
  const answers = await Promise.all(Array.from({ length: 50 }, () => owner.call('createPayment', request)))
  expect(answers.map(({ status }) => status).filter((status) => status !== 201)).toEqual([])
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await books.rows('select status, amount::int from payments where tenant_id = $1')).toEqual([
    { status: 'confirmed', amount: 5_000 },
  ])
  const { body } = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(body).toMatchObject({ status: 'partially_paid', paid: 5_000, due: 7_500 })
  expect((await books.ledger()).filter((entry) => entry.startsWith('transfer_received'))).toHaveLength(2)
})

test('a key that comes with another body is refused, so is none, and neither pays', async ({
  owner,
  arrange,
  books,
}) => {
  const { id: invoiceId } = await arrange.issued()
  const body = { invoiceId, amount: gbp(1_000), method: 'bank_transfer' }
  const headers = { 'idempotency-key': `"${randomUUID()}"` }
  const first = await owner.expect(201, 'createPayment', { headers, body })
  const before = await books.counts()
  const other = await owner.expect(422, 'createPayment', { headers, body: { ...body, amount: gbp(1_001) } })
  expect(other.body.code).toBe('idempotency_key_reused')
  const none = await owner.expect(400, 'createPayment', { body })
  expect(none.body.code).toBe('idempotency_key_required')
  const bare = { 'idempotency-key': headers['idempotency-key'].slice(1, -1) }
  const again = await owner.expect(201, 'createPayment', { headers: bare, body })
  expect(again.text, 'quoted and bare are one key').toBe(first.text)
  expect(await books.counts()).toEqual(before)
})

test('a key is its own tenant’s', async ({ owner, arrange, people, gateway, platform }) => {
  const headers = { 'idempotency-key': '"one-for-all"' }
  const { id: invoiceId } = await arrange.issued()
  const body = { invoiceId, amount: gbp(1_000), method: 'bank_transfer' }
  const mine = await owner.expect(201, 'createPayment', { headers, body })
  const stranger = await people.owner()
  const theirs = createArrange({ gateway, token: stranger.token, platform })
  const { id: theirInvoice } = await theirs.issued()
  const answer = await stranger.expect(201, 'createPayment', { headers, body: { ...body, invoiceId: theirInvoice } })
  expect(answer.body.id).not.toBe(mine.body.id)
  expect(answer.body.invoiceId).toBe(theirInvoice)
})

test('a change names the version that it is based on: none is 428, an old or a weak one 412, and of two rivals one wins', async ({
  owner,
  arrange,
}) => {
  const { id: invoiceId, clientId } = await arrange.draft()
  const path = { invoiceId }
  const { headers, body } = await owner.expect(200, 'getInvoice', { path })
  const etag = String(headers['etag'])
  const change = (note: string, version?: string) =>
    owner.call('replaceInvoice', {
      path,
      body: { ...bodies.invoice(clientId), note },
      ...(version !== undefined && { headers: { 'if-match': version } }),
    })
  const statuses = [await change('none'), await change('weak', `W/${etag}`), await change('old', '"9999"')]
  expect(statuses.map(({ status }) => status)).toEqual([428, 412, 412])
  expect((await owner.expect(200, 'getInvoice', { path })).body).toEqual(body)
  const rivals = await Promise.all(['one', 'two', 'three'].map((note) => change(note, etag)))
  expect(rivals.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  const winner = rivals.find(({ status }) => status === 200)
  expect((await owner.expect(200, 'getInvoice', { path })).body).toEqual(winner?.body)
  const known = await owner.call('getInvoice', { path, headers: { 'if-none-match': String(winner?.headers['etag']) } })
  expect(known.status).toBe(304)
})

test('an invoice is paid part by part, never more than is due, also not by ten at once', async ({
  owner,
  arrange,
  books,
}) => {
  const { id: invoiceId } = await arrange.issued()
  const pay = (amount: number) =>
    owner.call('createPayment', arrange.withKey({ invoiceId, amount: gbp(amount), method: 'bank_transfer' }))
  const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code
  const tooMuch = await pay(12_501)
  expect([tooMuch.status, codeOf(tooMuch)]).toEqual([409, 'amount_exceeds_due'])
  expect((await pay(2_500)).status).toBe(201)
  const half = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(half.body).toMatchObject({ status: 'partially_paid', paid: 2_500, due: 10_000 })
  const rivals = await Promise.all(Array.from({ length: 10 }, () => pay(4_000)))
  const won = rivals.filter(({ status }) => status === 201)
  expect(won).toHaveLength(2)
  expect(new Set(rivals.filter(({ status }) => status !== 201).map(codeOf))).toEqual(new Set(['amount_exceeds_due']))
  expect((await pay(2_000)).status).toBe(201)
  const paid = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(paid.body).toMatchObject({ status: 'paid', paid: 12_500, due: 0 })
  expect(await books.rows('select sum(amount)::int as sum from payments where tenant_id = $1')).toEqual([
    { sum: 12_500 },
  ])
})

test('nothing is paid on a draft, a void or a paid invoice', async ({ owner, arrange, books }) => {
  const draft = await arrange.draft()
  const { id: voided } = await arrange.issued()
  await owner.expect(200, 'voidInvoice', { path: { invoiceId: voided }, headers: { 'if-match': '*' } })
  const { invoiceId: paid } = await arrange.transfer()
  const before = await books.counts()
  for (const invoiceId of [draft.id, voided, paid]) {
    const order = arrange.withKey({ invoiceId, amount: gbp(100), method: 'bank_transfer' })
    expect((await owner.expect(409, 'createPayment', order)).body.code).toBe('invoice_not_payable')
  }
  expect(await books.counts()).toEqual(before)
  expect((await books.ledger(voided)).slice(3), 'voiding books the issue back').toEqual([
    'invoice_voided: receivable -12500 GBP',
    'invoice_voided: revenue 10000 GBP',
    'invoice_voided: tax_payable 2500 GBP',
  ])
})

test('tax is rounded once for each rate, half to even, and its last penny is some line’s', async ({
  owner,
  arrange,
}) => {
  const { id: clientId } = await arrange.client()
  const draft = (lines: object[]) =>
    owner.expect(201, 'createInvoice', { body: { ...bodies.invoice(clientId), lines } })
  // 20 % of 3 × 0.33 is 0.198: 0.20 in all, where rounding line by line would make 0.21.
  const thirds = await draft(Array.from({ length: 3 }, () => ({ ...line, unitPrice: 33, taxRate: 2_000 })))
  expect(thirds.body).toMatchObject({ subtotal: 99, tax: 20, total: 119 })
  const shares = thirds.body.lines.map(({ tax }) => Number(tax))
  expect(shares.toSorted()).toEqual([6, 7, 7])
  // 0.5 × 1 and 0.5 × 3 are halves: 0.00 and 0.02.
  const halves = await draft([
    { ...line, quantity: '0.5', unitPrice: 1 },
    { ...line, quantity: '0.5', unitPrice: 3 },
  ])
  expect(halves.body.lines.map(({ net }) => net)).toEqual([0, 2])
  // 5 % of 0.10 and of 0.30 are half a penny more than 0 and 1: 0 and 2, for even is where halves go.
  const taxes = await draft([{ ...line, unitPrice: 10, taxRate: 500 }])
  expect(taxes.body).toMatchObject({ tax: 0, total: 10 })
  expect((await draft([{ ...line, unitPrice: 30, taxRate: 500 }])).body).toMatchObject({ tax: 2, total: 32 })
})
