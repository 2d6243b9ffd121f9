import { expect, vi } from 'vitest'
import { send } from '../../http/send.ts'
import { type Arrange, bodies } from './arrange.ts'
import { agreeToMandate } from './emulator.ts'
import { eventually } from './eventually.ts'
import { test } from './financial-test.ts'

/** A direct debit that the provider knows under `providerId`; nothing of it has been told yet. */
async function collect(arrange: Arrange) {
  const payment = await arrange.debit()
  return { ...payment, providerId: await arrange.providerIdOf('payments', payment.id) }
}

function paymentThatIs({ expect: demand }: Arrange, paymentId: string, status: string) {
  return eventually(async () => {
    const { body } = await demand(200, 'getPayment', { path: { paymentId } })
    if (body.status !== status) throw new Error(`Payment ${paymentId} is ${body.status}, not ${status}.`)
    return body
  })
}

/** A webhook as the provider writes one. */
const webhookOf = (events: readonly object[]) => JSON.stringify({ events, meta: { webhook_id: 'WB1' } })

test('a mandate is given on the hosted page, and the webhook that makes it active comes through the gateway', async ({
  owner,
  arrange,
  books,
  levers,
  part,
}) => {
  const { id: clientId } = await arrange.client()
  const order = arrange.withKey(bodies.mandate(clientId))
  const { body: mandate } = await owner.expect(201, 'createMandate', order)
  expect(mandate).toMatchObject({ status: 'pending_customer_approval', clientId, currency: 'GBP' })
  const again = await owner.expect(201, 'createMandate', order)
  expect(again.body).toEqual(mandate)
  const page = await send(new URL(mandate.authorisationUrl ?? '').origin, {
    method: 'GET',
    path: new URL(mandate.authorisationUrl ?? '').pathname,
  })
  expect(page.headers['content-type']).toContain('text/html')

  const before = part.wires.webhooks.passed.length
  await agreeToMandate(mandate.authorisationUrl ?? '')
  const providerId = await arrange.providerIdOf('mandates', mandate.id)
  await levers.run('mandate_activated', providerId)
  const active = await eventually(async () => {
    const { body } = await owner.expect(200, 'getMandate', { path: { mandateId: mandate.id } })
    expect(body.status).toBe('active')
    return body
  })
  expect(active.authorisationUrl).toBeNull()
  const webhooks = part.wires.webhooks.passed.slice(before)
  expect(new Set(webhooks.map(({ path }) => path))).toEqual(new Set(['/financial/webhooks/gocardless']))
  expect(webhooks.every(({ headers }) => /^[0-9a-f]{64}$/.test(String(headers['webhook-signature'])))).toBe(true)
  expect(await books.events(providerId)).toEqual(expect.arrayContaining(['submitted applied', 'active applied']))
})

test('the bytes that are signed are the bytes that arrive: spaces, escapes and doubled members survive the gateway', async ({
  gateway,
  arrange,
  part,
}) => {
  const id = `EV-raw-${crypto.randomUUID()}`
  const raw = `{ "events" : [ {"id":"no","id":"${id}","action":"up\\u0064ated","resource_type":"creditors","links":{"creditor":"Ærø\\/1"},\n\t"created_at":"2026-01-15T12:00:00.000Z"} ], "meta":{"webhook_id":"WB1"} }`
  const headers = { 'content-type': 'application/json', ...arrange.sign(raw) }
  await gateway.expect(204, 'receiveGoCardlessEvents', { body: raw, headers })
  const { rows } = await part.database.query('select event from provider_events where id = $1', [id])
  expect(rows).toMatchObject([{ event: { action: 'updated', links: { creditor: 'Ærø/1' } } }])
  const respelt = JSON.stringify(JSON.parse(raw))
  await gateway.expect(498, 'receiveGoCardlessEvents', { body: respelt, headers })
})

test('a webhook that is forged, unsigned or signed for another body changes nothing', async ({
  gateway,
  service,
  arrange,
  books,
  levers,
}) => {
  const payment = await collect(arrange)
  await levers.deliver(false)
  await levers.run('payment_confirmed', payment.providerId)
  const body = webhookOf(await levers.events({ payment: payment.providerId }))
  const { 'webhook-signature': right = '' } = arrange.sign(body)
  const before = [await books.counts(), await books.events(payment.providerId)]
  const forgeries = [
    {},
    { 'webhook-signature': '' },
    { 'webhook-signature': '0'.repeat(64) },
    { 'webhook-signature': right.slice(0, -1) },
    { 'webhook-signature': `${right}00` },
    { 'webhook-signature': `${right}, ${right}` },
    arrange.sign(`${body} `),
  ]
  for (const forgery of forgeries) {
    const request = { body, headers: { 'content-type': 'application/json', ...forgery } }
    for (const client of [gateway, service]) {
      const refused = await client.expect(498, 'receiveGoCardlessEvents', request)
      expect(refused.body.code).toBe('invalid_signature')
    }
  }
  expect([await books.counts(), await books.events(payment.providerId)]).toEqual(before)
  expect((await paymentThatIs(arrange, payment.id, 'pending_submission')).failure).toBeNull()
})

test('webhooks that come twice, and the last event first, bring a payment forward once and never back', async ({
  gateway,
  arrange,
  books,
  levers,
}) => {
  const payment = await collect(arrange)
  await levers.deliver(false)
  await levers.run('payment_paid_out', payment.providerId)
  const events = await levers.events({ payment: payment.providerId })
  expect(events.map(({ action }) => action)).toEqual(['created', 'submitted', 'confirmed', 'paid_out'])
  const tell = async (told: readonly object[]) => {
    const body = webhookOf(told)
    const headers = { 'content-type': 'application/json', ...arrange.sign(body) }
    await gateway.expect(204, 'receiveGoCardlessEvents', { body, headers })
  }
  const handled = (count: number) =>
    eventually(async () => {
      const outcomes = await books.events(payment.providerId)
      expect(outcomes.filter((outcome) => !outcome.endsWith('waiting'))).toHaveLength(count)
    })
  const [created, submitted, confirmed, paidOut] = events
  await tell([paidOut ?? {}])
  await handled(1)
  await tell([confirmed ?? {}, submitted ?? {}])
  await tell([submitted ?? {}, created ?? {}, paidOut ?? {}])
  await handled(4)
  expect((await paymentThatIs(arrange, payment.id, 'paid_out')).status).toBe('paid_out')
  expect((await books.events(payment.providerId)).toSorted()).toEqual([
    'confirmed stale',
    'created ignored',
    'paid_out applied',
    'submitted stale',
  ])
  expect(await books.ledger(payment.id)).toEqual([
    'payment_confirmed: provider_clearing 12500 GBP',
    'payment_confirmed: receivable -12500 GBP',
    'payment_paid_out: bank 12500 GBP',
    'payment_paid_out: provider_clearing -12500 GBP',
  ])
})

test('webhooks that get lost are made up for by asking the provider', async ({ platform, arrange, books, levers }) => {
  const payment = await collect(arrange)
  await levers.deliver(false)
  await levers.run('payment_confirmed', payment.providerId)
  expect(await books.events(payment.providerId)).not.toContain('confirmed applied')
  // It asks when it starts, and every minute.
  await platform.restart('financial')
  await paymentThatIs(arrange, payment.id, 'confirmed')
  expect(await books.events(payment.providerId)).toEqual(expect.arrayContaining(['confirmed applied']))
})

test('webhooks that meet a gateway without its service are sent again until they arrive', async ({
  part,
  arrange,
  levers,
}) => {
  const payment = await collect(arrange)
  const passed = () => part.wires.webhooks.passed.length
  part.wires.gateway.cut('/webhooks')
  const before = passed()
  await levers.run('payment_confirmed', payment.providerId)
  await eventually(async () => expect(passed()).toBeGreaterThan(before + 1))
  part.wires.gateway.mend()
  await paymentThatIs(arrange, payment.id, 'confirmed')
})

test('a charge-back after the payout is owed to the provider until it is kept back, and the client owes again', async ({
  owner,
  arrange,
  books,
  levers,
}) => {
  const payment = await collect(arrange)
  await levers.run('payment_paid_out', payment.providerId)
  await paymentThatIs(arrange, payment.id, 'paid_out')
  await levers.run('payment_charged_back', payment.providerId)
  const { failure } = await paymentThatIs(arrange, payment.id, 'charged_back')
  expect(failure).toMatchObject({ cause: expect.any(String), description: expect.any(String) })
  const { body: invoice } = await owner.expect(200, 'getInvoice', { path: { invoiceId: payment.invoiceId } })
  expect(invoice).toMatchObject({ status: 'issued', paid: 0, due: 12_500 })
  expect((await books.ledger(payment.id)).slice(-2)).toEqual([
    'payment_charged_back: receivable 12500 GBP',
    'payment_charged_back: chargebacks -12500 GBP',
  ])
  await levers.run('payment_chargeback_settled', payment.providerId)
  await eventually(async () => {
    expect((await books.ledger(payment.id)).slice(-2)).toEqual([
      'chargeback_settled: chargebacks 12500 GBP',
      'chargeback_settled: bank -12500 GBP',
    ])
  })
})

test('a payment that fails gives back what was reserved, and another can be made', async ({
  owner,
  arrange,
  levers,
}) => {
  const payment = await collect(arrange)
  await levers.run('payment_failed', payment.providerId)
  const { failure } = await paymentThatIs(arrange, payment.id, 'failed')
  expect(failure?.description).not.toBe('')
  const { body: invoice } = await owner.expect(200, 'getInvoice', { path: { invoiceId: payment.invoiceId } })
  expect(invoice).toMatchObject({ status: 'issued', paid: 0, due: 12_500 })
  const { invoiceId, amount, mandateId } = payment
  const retry = arrange.withKey({ invoiceId, amount, method: 'direct_debit', mandateId })
  await owner.expect(201, 'createPayment', retry)
})

test('a mandate that the payer cancels mid-flight takes its payments along, and collects nothing more', async ({
  owner,
  arrange,
  books,
  levers,
}) => {
  const payment = await collect(arrange)
  const mandateId = payment.mandateId ?? ''
  await levers.run('mandate_cancelled', await arrange.providerIdOf('mandates', mandateId))
  await paymentThatIs(arrange, payment.id, 'cancelled')
  const { body: mandate } = await owner.expect(200, 'getMandate', { path: { mandateId } })
  expect(mandate.status).toBe('cancelled')
  const { body: invoice } = await owner.expect(200, 'getInvoice', { path: { invoiceId: payment.invoiceId } })
  expect(invoice).toMatchObject({ status: 'issued', paid: 0, due: 12_500 })
  const { invoiceId, amount } = payment
  const retry = arrange.withKey({ invoiceId, amount, method: 'direct_debit', mandateId })
  expect((await owner.expect(409, 'createPayment', retry)).body.code).toBe('mandate_not_active')
  expect(await books.ledger(payment.id)).toEqual([])
})

test('a mandate cancelled at the bank before we heard of it: the provider refuses, and the payment has failed', async ({
  owner,
  arrange,
  books,
  levers,
  part,
}) => {
  const mandate = await arrange.activeMandate()
  const { id: invoiceId, due } = await arrange.issued(mandate.clientId)
  // The provider cannot be reached until the mandate is gone, and its webhooks get lost.
  part.wires.provider.cut('/payments')
  await levers.deliver(false)
  await levers.run('mandate_cancelled', await arrange.providerIdOf('mandates', mandate.id))
  const order = { invoiceId, amount: { amount: due, currency: 'GBP' }, method: 'direct_debit', mandateId: mandate.id }
  const { body: payment } = await owner.expect(201, 'createPayment', arrange.withKey(order))
  part.wires.provider.mend()
  const { failure } = await paymentThatIs(arrange, payment.id, 'failed')
  expect(failure?.cause).toMatch(/mandate/)
  const { body: invoice } = await owner.expect(200, 'getInvoice', { path: { invoiceId } })
  expect(invoice).toMatchObject({ status: 'issued', due: 12_500 })
  const compensations = await books.rows('select kind, source_id from compensations where tenant_id = $1')
  expect(compensations).toEqual([{ kind: 'payment_refused', source_id: payment.id }])
})

test.for(['reset', 'truncated', 'html', 'empty', 'text_error'] as const)(
  'an answer to a new charge that is lost (%s) leaves it unknown: never failed, sent again with the same key, charged once',
  async (answer, { owner, arrange, books, levers }) => {
    const mandate = await arrange.activeMandate()
    const { id: invoiceId, due } = await arrange.issued(mandate.clientId)
    await levers.fault({ operation: 'createPayment', when: 'after', answer })
    const order = { invoiceId, amount: { amount: due, currency: 'GBP' }, method: 'direct_debit', mandateId: mandate.id }
    const { body: payment } = await owner.expect(201, 'createPayment', arrange.withKey(order))
    await arrange.providerIdOf('payments', payment.id)
    expect(await books.calls(payment.id)).toEqual([{ kind: 'create_payment', attempts: 2, done: true, dead: false }])
    const charges = (await levers.books()).payments.filter((charge) => charge.metadata['payment_id'] === payment.id)
    expect(charges).toMatchObject([{ idempotency_key: payment.id, amount: due }])
    expect(await books.rows('select kind from compensations where tenant_id = $1')).toEqual([])
    await levers.run('payment_confirmed', charges[0]?.id ?? '')
    await paymentThatIs(arrange, payment.id, 'confirmed')
  },
)

test('a provider that takes a charge and never answers is asked again, and charges once', { timeout: 40_000 }, async ({
  owner,
  arrange,
  books,
  levers,
}) => {
  const mandate = await arrange.activeMandate()
  const { id: invoiceId, due } = await arrange.issued(mandate.clientId)
  await levers.fault({ operation: 'createPayment', when: 'after', answer: 'hang' })
  const order = { invoiceId, amount: { amount: due, currency: 'GBP' }, method: 'direct_debit', mandateId: mandate.id }
  const { body: payment } = await owner.expect(201, 'createPayment', arrange.withKey(order))
  const charges = async () =>
    (await levers.books()).payments.filter(({ idempotency_key }) => idempotency_key === payment.id)
  await eventually(async () => expect(await charges()).toHaveLength(1))
  expect((await owner.expect(200, 'getPayment', { path: { paymentId: payment.id } })).body.status).toBe(
    'pending_submission',
  )
  // Ten seconds without a byte, and the connection is given up.
  await vi.waitFor(async () => expect(await books.calls(payment.id)).toMatchObject([{ attempts: 2, done: true }]), {
    timeout: 20_000,
    interval: 100,
  })
  expect(await charges()).toHaveLength(1)
})

test('money goes back through the provider once, and not beyond what was paid', async ({
  owner,
  arrange,
  books,
  levers,
}) => {
  const payment = await collect(arrange)
  await levers.run('payment_paid_out', payment.providerId)
  await paymentThatIs(arrange, payment.id, 'paid_out')
  await levers.fault({ operation: 'createRefund', when: 'after', answer: 'reset' })
  const order = arrange.withKey({ paymentId: payment.id, amount: { amount: 2_500, currency: 'GBP' } })
  const { body: refund } = await owner.expect(201, 'createRefund', order)
  expect((await owner.expect(201, 'createRefund', order)).body.id).toBe(refund.id)
  await eventually(async () => expect(await books.calls(refund.id)).toMatchObject([{ attempts: 2, done: true }]))
  const given = (await levers.books()).refunds.filter(({ idempotency_key }) => idempotency_key === refund.id)
  expect(given).toMatchObject([{ amount: 2_500, payment: payment.providerId }])
  const tooMuch = arrange.withKey({ paymentId: payment.id, amount: { amount: 10_001, currency: 'GBP' } })
  expect((await owner.expect(409, 'createRefund', tooMuch)).body.code).toBe('amount_exceeds_payment')
  await levers.run('refund_paid', given[0]?.id ?? '')
  await eventually(async () => {
    const { body } = await owner.expect(200, 'getRefund', { path: { refundId: refund.id } })
    expect(body.status).toBe('paid')
  })
  const { body } = await owner.expect(200, 'getPayment', { path: { paymentId: payment.id } })
  expect(body.refunded).toBe(2_500)
  expect((await books.ledger(refund.id)).map((entry) => entry.split(' ').slice(1, 3))).toEqual([
    ['refunds', '2500'],
    [expect.stringMatching(/bank|provider_clearing/), '-2500'],
  ])
})
