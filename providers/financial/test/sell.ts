import { issueInvoice } from '../src/domain/ledger/invoice-postings.ts'
import { post } from '../src/store/ledger.ts'
import type { TestFinancial } from './start-financial.ts'

/** What a test wants to have sold; 10,000 minor units of EUR by default. */
export type Sale = {
  tenant?: string
  clientId?: string
  total?: number
  currency?: string
  status?: 'draft' | 'issued' | 'void'
  /** What the total was worth in the tenant's own currency. */
  booked?: { amount: number; currency: string }
}

type Seller = Pick<TestFinancial, 'db' | 'clock' | 'context' | 'tenant'>

export async function addClient({ db, clock, context, tenant }: Seller, owner = tenant): Promise<string> {
  const id = context.ids()
  const now = clock()
  await db
    .insertInto('clients')
    .values({
      id,
      tenant_id: owner,
      name: 'Lovelace & Sons',
      email: 'accounts@lovelace.example',
      tax_number: null,
      address: JSON.stringify({ line1: '2 Example Street', city: 'Exampleton', postalCode: '12345', country: 'DE' }),
      created_at: now,
      updated_at: now,
    })
    .execute()
  return id
}

/** An invoice as issuing leaves it, in the books as well; without its lines, which no payment looks at. */
export async function sell(seller: Seller, sale: Sale = {}): Promise<{ invoiceId: string; clientId: string }> {
  const { db, clock, context } = seller
  const { tenant = seller.tenant, total = 10_000, currency = 'EUR', status = 'issued', booked } = sale
  const clientId = sale.clientId ?? (await addClient(seller, tenant))
  const id = context.ids()
  const now = clock()
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('invoices')
      .values({
        id,
        tenant_id: tenant,
        client_id: clientId,
        number: status === 'draft' ? null : `T-${id}`,
        status,
        currency,
        lines: '[]',
        taxes: '[]',
        subtotal: total,
        tax: 0,
        total,
        note: null,
        issued_on: status === 'draft' ? null : '2026-01-15',
        due_on: '2026-02-15',
        booked_amount: booked?.amount ?? null,
        booked_currency: booked?.currency ?? null,
        parties: status === 'draft' ? null : '{}',
        created_at: now,
        updated_at: now,
      })
      .execute()
    if (status !== 'issued') return
    const posting = issueInvoice({ id, currency, subtotal: total, tax: 0, total })
    await post(trx, posting, { tenantId: tenant, id: context.ids(), at: now })
  })
  return { invoiceId: id, clientId }
}
