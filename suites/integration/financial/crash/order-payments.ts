import type { CallOptions } from '../../../http/client.ts'
import type { Arrange } from '../every-status/arrange.ts'

/** Payments that are to be made, and the invoices that they pay to the last penny. */
export type Orders = { payments: Order[]; invoices: string[] }
export type Order = { invoiceId: string; mandateId: string; amount: number; request: CallOptions }

/** Gives each client a mandate and an invoice, and spreads so many direct debits over them, no two of one amount. */
export async function orderPayments(arrange: Arrange, { clients, count }: Record<'clients' | 'count', number>) {
  const amounts = Array.from({ length: count }, (_, index) => 1_000 + index)
  const orders: Orders = { payments: [], invoices: [] }
  const waiting = Array.from({ length: clients }, (_, client) =>
    amounts.filter((_amount, index) => index % clients === client),
  )
  const serve = async () => {
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
      const { id: mandateId, clientId } = await arrange.activeMandate()
      const invoiceId = await issueFor(arrange, clientId, own)
      orders.invoices.push(invoiceId)
      for (const amount of own) orders.payments.push(describe({ invoiceId, mandateId, amount }))
    }
  }
  await Promise.all(Array.from({ length: 8 }, serve))
  return orders
}

async function issueFor({ expect }: Arrange, clientId: string, amounts: readonly number[]): Promise<string> {
  const lines = amounts.map((amount) => ({ description: 'Freight', quantity: '1', unitPrice: amount, taxRate: 0 }))
  const { body: draft } = await expect(201, 'createInvoice', {
    body: { clientId, currency: 'GBP', dueOn: '2030-01-31', lines },
  })
  await expect(200, 'issueInvoice', { path: { invoiceId: draft.id }, headers: { 'if-match': '*' } })
  return draft.id
}

function describe({ invoiceId, mandateId, amount }: Omit<Order, 'request'>): Order {
  const body = { invoiceId, mandateId, amount: { amount, currency: 'GBP' }, method: 'direct_debit' }
  const headers = { 'idempotency-key': `"crash-${amount}"` }
  return { invoiceId, mandateId, amount, request: { headers, body } }
}
