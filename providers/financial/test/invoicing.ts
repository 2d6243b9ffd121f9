import type { components } from '@platform/schemas/financial'
import { newClient } from './people.ts'
import type { Caller, TestFinancial } from './start-financial.ts'

type Schemas = components['schemas']
type NewInvoice = Schemas['NewInvoice']

/** A line of 100.00 without tax, with what a test says of it. */
export function aLine(said: Partial<Schemas['NewInvoiceLine']> = {}): Schemas['NewInvoiceLine'] {
  return { description: 'Consulting', quantity: '1', unitPrice: 10_000, taxRate: 0, ...said }
}

/** Somebody to invoice. */
export async function addClient({ call }: TestFinancial, caller: Caller = {}): Promise<string> {
  const { body } = await call('post', '/clients', caller).send(newClient).expect(201)
  return body.id
}

/** What drafts an invoice of 100.00 euros, with what a test says of it. */
export function draftFor(clientId: string, said: Partial<NewInvoice> = {}): NewInvoice {
  return { clientId, currency: 'EUR', dueOn: '2026-02-14', lines: [aLine()], ...said }
}

/** A draft of a new client's unless the test names one. */
export async function addDraft(financial: TestFinancial, said: Partial<NewInvoice> = {}): Promise<Schemas['Invoice']> {
  const clientId = said.clientId ?? (await addClient(financial))
  const { body } = await financial.call('post', '/invoices').send(draftFor(clientId, said)).expect(201)
  return body
}

export async function addIssued(financial: TestFinancial, said: Partial<NewInvoice> = {}): Promise<Schemas['Invoice']> {
  return issue(financial, await addDraft(financial, said))
}

export async function issue({ call }: TestFinancial, { id }: { id: string }): Promise<Schemas['Invoice']> {
  const { body } = await call('post', `/invoices/${id}/issue`).set('if-match', '*').expect(200)
  return body
}

export async function countInvoices({ db }: TestFinancial): Promise<number> {
  return (await db.selectFrom('invoices').select('id').execute()).length
}
