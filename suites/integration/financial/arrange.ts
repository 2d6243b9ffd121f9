import { createHmac, randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import type { CallOptions, GatewayClient } from '../../http/client.ts'
import type { LocalPlatform } from '../../platform/start-platform.ts'
import { agreeToMandate, runScenario } from './emulator.ts'
import { partOf } from './part-of.ts'

/** What has to be there before a request can be answered as it should; everything is new, so that no two cases meet. */
export type Arrange = ReturnType<typeof createArrange>

type Setting = { gateway: GatewayClient; token: string; platform: LocalPlatform }

const address = { line1: 'Havnen 1', city: 'Marstal', postalCode: '5960', country: 'DK' }

/** Bodies that are right. */
export const bodies = {
  client: { name: 'Ærø Shipping ApS', email: 'accounts@aeroe.example', address },
  invoice: (clientId: string) => ({
    clientId,
    currency: 'GBP',
    dueOn: '2030-01-31',
    lines: [{ description: 'Freight', quantity: '1', unitPrice: 10_000, taxRate: 2_500 }],
  }),
  transaction: () => ({
    bankReference: randomUUID(),
    bookedOn: '2026-01-15',
    amount: { amount: -1_250, currency: 'GBP' },
    counterparty: 'Harbour Office',
    description: 'Berth 12',
  }),
  category: () => ({ code: `c-${randomUUID()}`, name: 'Harbour dues' }),
  rule: (categoryId: string) => ({
    name: 'Berths',
    priority: 10,
    categoryId,
    conditions: [{ field: 'description', operator: 'contains', value: 'berth' }],
  }),
  mandate: (clientId: string) => ({ clientId, currency: 'GBP', redirectUrl: 'https://app.example/mandates' }),
  /** An event of something that is not of interest: it is kept, and not read. */
  webhook: () => {
    const id = `EV${randomUUID()}`
    const event = { id, created_at: '2026-01-15T12:00:00.000Z', resource_type: 'creditors', action: 'updated' }
    return { events: [{ ...event, links: { creditor: 'CR123' } }], meta: { webhook_id: 'WB123' } }
  },
  csv: () =>
    `bankReference,bookedOn,amount,currency,counterparty,description\n${randomUUID()},2026-01-15,-12.50,GBP,Harbour Office,Berth 12\n`,
}

/** Prepares what requests need, through the gateway as its clients would. */
export function createArrange({ gateway, token, platform }: Setting) {
  const expect: GatewayClient['expect'] = (status, id, options) => gateway.expect(status, id, { token, ...options })
  const provider = () => ({ url: partOf(platform).providerUrl(), accessToken: platform.settings.provider.accessToken })
  const withKey = (body: object): CallOptions => ({ headers: { 'idempotency-key': `"${randomUUID()}"` }, body })

  async function client() {
    return (await expect(201, 'createClient', { body: bodies.client })).body
  }
  async function draft(clientId?: string) {
    const body = bodies.invoice(clientId ?? (await client()).id)
    return (await expect(201, 'createInvoice', { body })).body
  }
  async function issued(clientId?: string) {
    const { id: invoiceId } = await draft(clientId)
    return (await expect(200, 'issueInvoice', { path: { invoiceId }, headers: { 'if-match': '*' } })).body
  }
  async function transfer() {
    const { id: invoiceId, due } = await issued()
    const body = { invoiceId, amount: { amount: due, currency: 'GBP' }, method: 'bank_transfer' }
    return (await expect(201, 'createPayment', withKey(body))).body
  }
  async function mandate() {
    const { id: clientId } = await client()
    return (await expect(201, 'createMandate', withKey(bodies.mandate(clientId)))).body
  }
  async function mandateThatIs(mandateId: string, status: string) {
    return vi.waitFor(
      async () => {
        const { body } = await expect(200, 'getMandate', { path: { mandateId } })
        if (body.status !== status) throw new Error(`Mandate ${mandateId} is ${body.status}, not ${status}.`)
        return body
      },
      { timeout: 10_000, interval: 25 },
    )
  }
  async function activeMandate() {
    const { id, authorisationUrl } = await mandate()
    await agreeToMandate(authorisationUrl ?? '')
    const providerId = await providerIdOf('mandates', id)
    await runScenario(provider(), 'mandate_activated', providerId)
    return mandateThatIs(id, 'active')
  }
  async function providerIdOf(table: 'mandates' | 'payments', id: string): Promise<string> {
    return vi.waitFor(
      async () => {
        const { rows } = await partOf(platform).database.query(`select provider_id from ${table} where id = $1`, [id])
        if (typeof rows[0]?.provider_id !== 'string')
          throw new Error(`The provider's id of ${table} ${id} is not known.`)
        return rows[0].provider_id as string
      },
      { timeout: 10_000, interval: 25 },
    )
  }
  async function debit() {
    const { id: mandateId, clientId } = await activeMandate()
    const { id: invoiceId, due } = await issued(clientId)
    const body = { invoiceId, amount: { amount: due, currency: 'GBP' }, method: 'direct_debit', mandateId }
    return (await expect(201, 'createPayment', withKey(body))).body
  }
  async function refund() {
    const { id: paymentId } = await transfer()
    const body = { paymentId, amount: { amount: 100, currency: 'GBP' } }
    return (await expect(201, 'createRefund', withKey(body))).body
  }
  async function category() {
    return (await expect(201, 'createCategory', { body: bodies.category() })).body
  }
  async function transaction() {
    return (await expect(201, 'createTransaction', { body: bodies.transaction() })).body
  }
  async function rule() {
    const { id } = await category()
    return (await expect(201, 'createRule', { body: bodies.rule(id) })).body
  }
  async function rate() {
    const body = { rate: '1.25', asOf: '2026-01-15T12:00:00Z' }
    const path = { source: 'GBP', target: 'USD' }
    return (await expect(200, 'publishExchangeRate', { path, body })).body
  }
  async function quote() {
    await rate()
    const body = { source: { amount: 10_000, currency: 'GBP' }, target: 'USD' }
    return (await expect(201, 'createQuote', { body })).body
  }
  async function startImport(body = bodies.csv()) {
    return (await expect(202, 'startImport', { body, headers: { 'content-type': 'text/csv' } })).body
  }
  async function finishedImport() {
    const { id: importId } = await startImport()
    return vi.waitFor(
      async () => {
        const { body } = await expect(200, 'getImport', { path: { importId } })
        if (body.finishedAt === null) throw new Error(`Import ${importId} is ${body.status}.`)
        return body
      },
      { timeout: 10_000, interval: 25 },
    )
  }
  /** An import that another replica of the service is at work on. */
  async function runningImport() {
    const job = await finishedImport()
    await partOf(platform).database.query(
      `update imports set status = 'running', finished_at = null, lease_until = now() + interval '1 hour' where id = $1`,
      [job.id],
    )
    return job
  }
  /** Signs a webhook as the provider does. */
  function sign(body: string): Record<string, string> {
    const secret = platform.settings.provider.webhookSecret
    return { 'webhook-signature': createHmac('sha256', secret).update(body).digest('hex') }
  }

  return {
    client,
    draft,
    issued,
    transfer,
    mandate,
    activeMandate,
    debit,
    refund,
    category,
    transaction,
    rule,
    rate,
    quote,
    startImport,
    finishedImport,
    runningImport,
    sign,
    withKey,
    providerIdOf,
    provider,
    expect,
  }
}
