import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { headerOf } from '../../http/answer.ts'
import { send } from '../../http/send.ts'
import { waitUntilReady } from '../../http/wait-until-ready.ts'
import { bodies } from './arrange.ts'
import { breakTable } from './break-table.ts'
import { eventually } from './eventually.ts'
import { test } from './financial-test.ts'

const gbp = (amount: number) => ({ amount, currency: 'GBP' })

test.for(['payments', 'ledger_postings', 'ledger_entries', 'idempotency_keys', 'invoices'])(
  'a transfer that fails at %s leaves nothing, and the same key pays when it works again',
  async (table, { owner, arrange, books, part }) => {
    const { id: invoiceId } = await arrange.issued()
    const order = arrange.withKey({ invoiceId, amount: gbp(12_500), method: 'bank_transfer' })
    const before = [await books.counts(), (await owner.expect(200, 'getInvoice', { path: { invoiceId } })).body]
    {
      await using _broken = await breakTable(part.database, table)
      expect((await owner.call('createPayment', order)).status).toBe(500)
    }
    expect([await books.counts(), (await owner.expect(200, 'getInvoice', { path: { invoiceId } })).body]).toEqual(
      before,
    )
    await owner.expect(201, 'createPayment', order)
    expect(await books.rows('select count(*)::int from payments where tenant_id = $1')).toEqual([{ count: 1 }])
  },
)

test.for(['payments', 'outbox', 'idempotency_keys'])(
  'a direct debit that fails at %s is not told to the provider',
  async (table, { owner, arrange, books, part, levers }) => {
    const mandate = await arrange.activeMandate()
    const { id: invoiceId, due } = await arrange.issued(mandate.clientId)
    const body = { invoiceId, amount: gbp(due), method: 'direct_debit', mandateId: mandate.id }
    const order = arrange.withKey(body)
    const before = await books.counts()
    const charges = (await levers.books()).payments.length
    {
      await using _broken = await breakTable(part.database, table)
      expect((await owner.call('createPayment', order)).status).toBe(500)
    }
    expect(await books.counts()).toEqual(before)
    const { body: payment } = await owner.expect(201, 'createPayment', order)
    await arrange.providerIdOf('payments', payment.id)
    expect((await levers.books()).payments).toHaveLength(charges + 1)
  },
)

test('an invoice whose posting fails is a draft still, and its number is the next one’s', async ({
  owner,
  arrange,
  part,
}) => {
  const [first, second] = [await arrange.draft(), await arrange.draft()]
  const issue = (invoiceId: string) => owner.call('issueInvoice', { path: { invoiceId }, headers: { 'if-match': '*' } })
  {
    await using _broken = await breakTable(part.database, 'ledger_entries')
    expect((await issue(first.id)).status).toBe(500)
  }
  expect((await owner.expect(200, 'getInvoice', { path: { invoiceId: first.id } })).body).toEqual(first)
  const numbers = [(await issue(second.id)).body, (await issue(first.id)).body] as { number: string }[]
  expect(numbers.map(({ number }) => Number(/(\d+)$/.exec(number)?.[1]))).toEqual([1, 2])
})

test('an event that cannot be booked changes nothing, and is applied once when it can', async ({
  owner,
  arrange,
  books,
  part,
  levers,
  platform,
}) => {
  const payment = await arrange.debit()
  const providerId = await arrange.providerIdOf('payments', payment.id)
  {
    await using _broken = await breakTable(part.database, 'ledger_entries')
    await levers.run('payment_confirmed', providerId)
    await eventually(async () => {
      const events = await books.events(providerId)
      expect(events.some((event) => event.startsWith('confirmed ') && event.includes('kaputt'))).toBe(true)
    })
    const { body } = await owner.expect(200, 'getPayment', { path: { paymentId: payment.id } })
    expect(body.status).toBe('submitted')
    expect(await books.ledger(payment.id)).toEqual([])
  }
  await platform.advance(61_000)
  await eventually(async () => expect(await books.events(providerId)).toContain('confirmed applied'))
  expect(await books.ledger(payment.id)).toHaveLength(2)
})

test('a fault of the service is told with its trace, and with nothing of its inside', async ({ owner, part }) => {
  await using _broken = await breakTable(part.database, 'clients')
  const traceId = randomBytes(16).toString('hex')
  const headers = { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` }
  const answer = await owner.expect(500, 'createClient', { body: bodies.client, headers })
  expect(answer.body).toEqual({
    type: expect.stringMatching(/\/internal$/),
    title: expect.any(String),
    status: 500,
    code: 'internal',
    traceId,
  })
  expect(headerOf(answer, 'content-type')).toContain('application/problem+json')
  expect(answer.text).not.toMatch(/kaputt|select|insert|clients|P0001|node_modules|\.ts|at \w+ \(|postgres/i)
})

test('a rival’s serialisation failure is tried again; one that does not end is 503, and nothing is written', async ({
  owner,
  books,
  part,
}) => {
  const body = { ...bodies.transaction(), bankReference: 'FT-rival' }
  for (const code of ['40001', '40P01']) {
    await using broken = await breakTable(part.database, 'transactions', { code, times: 3 })
    const reference = `FT-${code}`
    await owner.expect(201, 'createTransaction', { body: { ...body, bankReference: reference } })
    expect(await broken.tries()).toBe(4)
  }
  const before = await books.counts()
  {
    await using broken = await breakTable(part.database, 'transactions', { code: '40001' })
    const answer = await owner.expect(503, 'createTransaction', { body })
    expect(headerOf(answer, 'retry-after')).toMatch(/^\d+$/)
    expect(await broken.tries(), 'no more than three times').toBe(4)
  }
  expect(await books.counts()).toEqual(before)
})

test('a statement that takes too long is cancelled: 503, and nothing is written', async ({
  owner,
  arrange,
  books,
  part,
}) => {
  const { id: invoiceId } = await arrange.issued()
  const before = await books.counts()
  const rival = await part.database.connect()
  try {
    await rival.query('begin')
    await rival.query('select from invoices where id = $1 for update', [invoiceId])
    const order = arrange.withKey({ invoiceId, amount: gbp(100), method: 'bank_transfer' })
    const answering = owner.expect(503, 'createPayment', order)
    // PostgreSQL's own time-out, without the wait for it.
    await eventually(async () => {
      const { rows } = await part.database.query(
        `select pg_cancel_backend(pid) from pg_stat_activity
         where application_name = 'financial' and wait_event_type = 'Lock' and datname = current_database()`,
      )
      expect(rows.length).toBeGreaterThan(0)
    })
    const { body } = await answering
    expect(body.code).toBe('unavailable')
  } finally {
    await rival.query('rollback')
    rival.release()
  }
  expect(await books.counts()).toEqual(before)
})

test('without its database the service says so, stays alive, and comes back by itself; the same key then pays once', async ({
  owner,
  arrange,
  books,
  part,
}) => {
  const { id: invoiceId } = await arrange.issued()
  const order = arrange.withKey({ invoiceId, amount: gbp(12_500), method: 'bank_transfer' })
  const line = part.databaseLine()
  line?.cut()
  const health = async (path: string) => (await send(part.url(), { method: 'GET', path })).status
  expect((await owner.call('createPayment', order)).status).toBe(503)
  expect([await health('/livez'), await health('/readyz')]).toEqual([200, 503])
  line?.mend()
  await waitUntilReady(part.url())
  const { body } = await owner.expect(201, 'createPayment', order)
  expect((await owner.expect(201, 'createPayment', order)).body).toEqual(body)
  expect(await books.rows('select count(*)::int from payments where tenant_id = $1')).toEqual([{ count: 1 }])
})

test('without the service the gateway says so in a problem of its own', async ({ owner, part, books }) => {
  const before = await books.counts()
  part.wires.gateway.cut('')
  const { body, text } = await owner.expect(502, 'createClient', { body: bodies.client })
  expect(body).toMatchObject({ code: 'bad_gateway', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(text).not.toMatch(/ECONN|127\.0\.0\.1|socket/)
  part.wires.gateway.mend()
  expect(await books.counts()).toEqual(before)
})

test.for([
  ['createBillingRequest', 'before', 'error'],
  ['createBillingRequest', 'after', 'reset'],
  ['createBillingRequestFlow', 'before', 'html'],
  ['createBillingRequestFlow', 'after', 'reset'],
  ['createBillingRequest', 'before', 'rate_limited'],
] as const)(
  'a mandate that cannot be set up (%s, %s, %s) is 503, and the same key sets it up once',
  async ([operation, when, answer], { owner, arrange, books, levers }) => {
    const { id: clientId } = await arrange.client()
    const order = arrange.withKey(bodies.mandate(clientId))
    await levers.fault({ operation, when, answer })
    const refused = await owner.call('createMandate', order)
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([503, 'unavailable'])
    const { body: mandate } = await owner.expect(201, 'createMandate', order)
    expect(mandate.authorisationUrl).toMatch(/^http/)
    expect(await books.rows('select id from mandates where tenant_id = $1')).toEqual([{ id: mandate.id }])
  },
)

test('killed when the provider has charged and nobody knows, the service asks again with the same key: one charge', {
  timeout: 40_000,
}, async ({ owner, arrange, books, levers, part, platform }) => {
  const mandate = await arrange.activeMandate()
  const { id: invoiceId, due } = await arrange.issued(mandate.clientId)
  await levers.fault({ operation: 'createPayment', when: 'after', answer: 'hang' })
  const order = arrange.withKey({ invoiceId, amount: gbp(due), method: 'direct_debit', mandateId: mandate.id })
  const { body: payment } = await owner.expect(201, 'createPayment', order)
  const charges = async () =>
    (await levers.books()).payments.filter(({ idempotency_key }) => idempotency_key === payment.id)
  await eventually(async () => expect(await charges()).toHaveLength(1))
  await part.kill()
  expect(await books.calls(payment.id)).toEqual([{ kind: 'create_payment', attempts: 1, done: false, dead: false }])
  await part.revive()
  // The call is the killed process's own for twenty seconds.
  await platform.advance(21_000)
  expect(await arrange.providerIdOf('payments', payment.id)).toBe((await charges())[0]?.id)
  expect(await charges()).toHaveLength(1)
  expect(await books.calls(payment.id)).toEqual([{ kind: 'create_payment', attempts: 2, done: true, dead: false }])
})
