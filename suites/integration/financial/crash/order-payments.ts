import type { CallOptions } from '../../../http/client.ts'
import type { Arrange } from '../arrange.ts'

/** Payments that are to be made, and the invoices that they pay to the last penny. */
export type Orders = { payments: Order[]; invoices: string[] }
export type Order = { invoiceId: string; mandateId: string | null; amount: number; request: CallOptions }

type Wish = {
  clients: number
  debits: number
  /** Bank transfers, which the provider has nothing to do with. */
  transfers: number
}

/** Gives each client a mandate and an invoice, and spreads the payments over them, no two of one amount. */
export async function orderPayments(arrange: Arrange, { clients, debits, transfers }: Wish): Promise<Orders> {
  const amounts = Array.from({ length: debits + transfers }, (_, index) => 1_000 + index)
  const isDebit = (amount: number) => amount < 1_000 + debits
  const orders: Orders = { payments: [], invoices: [] }
  const waiting = Array.from({ length: clients }, (_, client) =>
    amounts.filter((_amount, index) => index % clients === client),
  )
  const serve = async () => {
    for (let own = waiting.pop(); own !== undefined; own = waiting.pop()) {
      const { id: mandateId, clientId } = await arrange.activeMandate()
      const invoiceId = await issueFor(arrange, clientId, own)
      orders.invoices.push(invoiceId)
      for (const amount of own) {
        orders.payments.push(describe({ invoiceId, mandateId: isDebit(amount) ? mandateId : null, amount }))
      }
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
  const by = mandateId === null ? { method: 'bank_transfer' } : { method: 'direct_debit', mandateId }
  const body = { invoiceId, amount: { amount, currency: 'GBP' }, ...by }
  const headers = { 'idempotency-key': `"crash-${amount}"` }
  return { invoiceId, mandateId, amount, request: { headers, body } }
}
