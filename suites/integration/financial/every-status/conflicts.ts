import type { operations } from '@platform/schemas/financial'
import type { Prepared } from '../../every-status/prepared.ts'
import { type Arrange, bodies } from '../arrange.ts'

const anyVersion = { 'if-match': '*' }

/** For each operation that knows 409 a request that is right, while the state of things is not. */
export const conflicts: Readonly<Partial<Record<keyof operations, (arrange: Arrange) => Promise<Prepared>>>> = {
  deleteClient: async ({ draft }) => ({ path: { clientId: (await draft()).clientId }, headers: anyVersion }),
  replaceInvoice: async ({ issued }) => {
    const { id: invoiceId, clientId } = await issued()
    return { path: { invoiceId }, headers: anyVersion, body: bodies.invoice(clientId) }
  },
  deleteInvoice: async ({ issued }) => ({ path: { invoiceId: (await issued()).id }, headers: anyVersion }),
  issueInvoice: async ({ issued }) => ({ path: { invoiceId: (await issued()).id }, headers: anyVersion }),
  voidInvoice: async ({ transfer }) => ({ path: { invoiceId: (await transfer()).invoiceId }, headers: anyVersion }),
  getInvoicePdf: async ({ draft }) => ({ path: { invoiceId: (await draft()).id } }),
  createPayment: async ({ draft, withKey }) => {
    const { id: invoiceId } = await draft()
    return withKey({ invoiceId, amount: { amount: 100, currency: 'GBP' }, method: 'bank_transfer' })
  },
  cancelPayment: async ({ transfer }) => ({ path: { paymentId: (await transfer()).id } }),
  createRefund: async ({ transfer, withKey }) => {
    const { id: paymentId, amount } = await transfer()
    return withKey({ paymentId, amount: { ...amount, amount: amount.amount + 1 } })
  },
  // The provider collects in eight currencies only.
  createMandate: async ({ client, withKey }) => withKey({ ...bodies.mandate((await client()).id), currency: 'JPY' }),
  cancelMandate: async ({ activeMandate, expect }) => {
    const path = { mandateId: (await activeMandate()).id }
    await expect(200, 'cancelMandate', { path })
    return { path }
  },
  createTransaction: async ({ expect }) => {
    const body = bodies.transaction()
    await expect(201, 'createTransaction', { body })
    return { body: { ...body, description: 'Another' } }
  },
  createCategory: async ({ category }) => ({ body: { code: (await category()).code, name: 'Another' } }),
  createQuote: async () => ({ body: { source: { amount: 100, currency: 'JPY' }, target: 'BHD' } }),
  startImport: async ({ startImport }) => {
    const body = bodies.csv()
    await startImport(body)
    return { headers: { 'content-type': 'text/csv' }, body }
  },
  cancelImport: async ({ finishedImport }) => ({ path: { importId: (await finishedImport()).id } }),
}
