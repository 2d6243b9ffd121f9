import { createHash } from 'node:crypto'
import { zCreatePaymentResponse } from '@platform/schemas/financial'
import { type Kysely, sql } from 'kysely'
import { readFinancialConfig } from '../../providers/financial/src/config.ts'
import { createCategory } from '../../providers/financial/src/domain/categories/create-category.ts'
import { createClient } from '../../providers/financial/src/domain/clients/create-client.ts'
import type { FinancialContext } from '../../providers/financial/src/domain/context.ts'
import { publishRate } from '../../providers/financial/src/domain/fx/publish-rate.ts'
import { createInvoice } from '../../providers/financial/src/domain/invoices/create-invoice.ts'
import { issueInvoice } from '../../providers/financial/src/domain/invoices/issue-invoice.ts'
import { voidInvoice } from '../../providers/financial/src/domain/invoices/void-invoice.ts'
import { createPayment } from '../../providers/financial/src/domain/payments/create-payment.ts'
import { createRule } from '../../providers/financial/src/domain/rules/create-rule.ts'
import { loadRules } from '../../providers/financial/src/domain/rules/load-rules.ts'
import { presentPayment } from '../../providers/financial/src/routes/present-payment.ts'
import type { FinancialTables } from '../../providers/financial/src/store/tables/index.ts'
import { insertTransactions } from '../../providers/financial/src/store/transactions.ts'
import type { SampleBusiness, SampleInvoice } from './sample-financial.ts'
import { createSampleIds } from './sample-ids.ts'

const firstDay = Date.UTC(2025, 0, 1, 9)
const atOnce = 2_500

/** Does a tenant's business, one thing after the other. */
export async function seedBusiness(db: Kysely<FinancialTables>, business: SampleBusiness): Promise<void> {
  // A crash while seeding loses the database anyhow.
  await sql`set synchronous_commit = off`.execute(db)
  const { tenantId } = business
  const { context, moveTo } = createSeedContext(db, tenantId)
  moveTo(0)
  for (const rate of business.rates) {
    await publishRate(context, tenantId, { ...rate, asOf: context.clock().toISOString() })
  }
  const categories = new Map<string, string>()
  for (const category of business.categories) {
    categories.set(category.code, (await createCategory(context, tenantId, category)).id)
  }
  for (const { category, ...rule } of business.rules) {
    const categoryId = categories.get(category) ?? ''
    await createRule(context, { tenantId, actor: tenantId }, { ...rule, categoryId })
  }
  const clients: string[] = []
  for (const client of business.clients) clients.push((await createClient(context, tenantId, client)).id)
  for (const [index, sample] of business.invoices.entries()) {
    moveTo(Math.floor((index * 365) / business.invoices.length))
    await seedInvoice(context, { tenantId, clientId: clients[sample.client] ?? '' }, sample)
  }
  await seedTransactions(context, business)
}

type Owner = { tenantId: string; clientId: string }

async function seedInvoice(context: FinancialContext, { tenantId, clientId }: Owner, { invoice, fate }: SampleInvoice) {
  const { id: invoiceId } = await createInvoice(context, tenantId, { ...invoice, clientId })
  if (fate === 'draft') return
  const which = { tenantId, invoiceId, precondition: 'any' } as const
  const { total, currency } = await issueInvoice(context, which)
  if (fate === 'void') await voidInvoice(context, which)
  if (fate !== 'paid' && fate !== 'partially_paid') return
  const amount = fate === 'paid' ? Number(total) : Math.ceil(Number(total) / 3)
  const body = { invoiceId, amount: { amount, currency }, method: 'bank_transfer' as const }
  const requestHash = createHash('sha256').update(JSON.stringify(body)).digest()
  await createPayment(
    context,
    { tenantId, operation: 'createPayment', key: `seed-${invoiceId}`, requestHash },
    {
      body,
      traceId: '0'.repeat(31).concat('1'),
      render: (payment) => JSON.stringify(zCreatePaymentResponse.parse(presentPayment(payment))),
    },
  )
}

async function seedTransactions({ db, ids, clock }: FinancialContext, { tenantId, transactions }: SampleBusiness) {
  const decide = await loadRules(db, tenantId)
  for (let from = 0; from < transactions.length; from += atOnce) {
    const rows = transactions.slice(from, from + atOnce).map(({ amount, ...said }) => {
      const { bankReference: bank_reference, bookedOn: booked_on, counterparty, description } = said
      const columns = {
        bank_reference,
        booked_on,
        counterparty,
        description,
        currency: amount.currency,
        amount: amount.amount,
      }
      return { id: ids(), ...columns, ...decide(columns) }
    })
    await insertTransactions(db, { tenantId, importId: null, at: clock() }, rows)
  }
}

/** The service's own context with every source of time and chance replaced. */
function createSeedContext(db: Kysely<FinancialTables>, tenantId: string) {
  let now = firstDay
  const { financial: config } = readFinancialConfig({
    // Nobody is asked while seeding.
    DATABASE_URL: 'postgres://127.0.0.1/unused',
    AUTH_URL: 'http://127.0.0.1:1',
    AUTH_CLIENT_ID: 'seed',
    AUTH_CLIENT_SECRET: 'nobody is asked while seeding',
    ISSUER: 'https://seed.concordat.test',
    AUDIENCE: 'https://seed.concordat.test',
    GOCARDLESS_ACCESS_TOKEN: 'unused',
    GOCARDLESS_WEBHOOK_SECRET: 'unused',
  })
  const nobody = (): never => {
    throw new Error('Failed to seed: the sample data asks auth or the payment provider. Leave that out.')
  }
  const context: FinancialContext = {
    db,
    config,
    clock: () => new Date(now),
    ids: createSampleIds(tenantId, () => now),
    random: (bytes) => createHash('shake256', { outputLength: bytes }).update('seed').digest(),
    get tokenCheck() {
      return nobody()
    },
    get provider() {
      return nobody()
    },
  }
  const moveTo = (day: number) => {
    now = firstDay + day * 86_400_000
  }
  return { context, moveTo }
}
