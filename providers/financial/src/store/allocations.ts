import { type Kysely, type Selectable, sql } from 'kysely'
import { changeInvoice, type InvoiceChange } from './change-invoice.ts'
import type { FinancialTables } from './tables/index.ts'
import type { InvoicesTable } from './tables/invoices.ts'

/** Money for an invoice, in minor units of the invoice's own currency. */
export type Allocation = InvoiceChange & { amount: number }

const columns = [
  'id',
  'client_id',
  'status',
  'currency',
  'total',
  'paid',
  'pending',
  'booked_amount',
  'booked_currency',
  'version',
] as const

/** What payments need to know of the invoice that they have changed; without its lines, which may be many. */
export type AllocatedInvoice = Pick<Selectable<InvoicesTable>, (typeof columns)[number]>

/** As much as can be paid, reserved for what is being collected: due → pending. */
export async function reserveDue(
  db: Kysely<FinancialTables>,
  allocation: Allocation & { currency: string },
): Promise<AllocatedInvoice | undefined> {
  const { amount } = allocation
  return changePayable(db, allocation)
    .set({ pending: sql`pending + ${amount}` })
    .returning(columns)
    .executeTakeFirst()
}

/** What has arrived without being collected: due → paid. */
export async function receiveDue(
  db: Kysely<FinancialTables>,
  allocation: Allocation & { currency: string },
): Promise<AllocatedInvoice | undefined> {
  const { amount } = allocation
  return changePayable(db, allocation)
    .set({ paid: sql`paid + ${amount}`, status: statusWhenPaid(amount) })
    .returning(columns)
    .executeTakeFirst()
}

/** What was collected: pending → paid. */
export async function settlePending(
  db: Kysely<FinancialTables>,
  allocation: Allocation,
): Promise<AllocatedInvoice | undefined> {
  const { amount } = allocation
  return changeInvoice(db, allocation)
    .set({ pending: sql`pending - ${amount}`, paid: sql`paid + ${amount}`, status: statusWhenPaid(amount) })
    .where(sql<boolean>`pending >= ${amount}`)
    .returning(columns)
    .executeTakeFirst()
}

/** What is not collected after all: pending → due. */
export async function releasePending(
  db: Kysely<FinancialTables>,
  allocation: Allocation,
): Promise<AllocatedInvoice | undefined> {
  const { amount } = allocation
  return changeInvoice(db, allocation)
    .set({ pending: sql`pending - ${amount}` })
    .where(sql<boolean>`pending >= ${amount}`)
    .returning(columns)
    .executeTakeFirst()
}

/** What the payer took back: paid → due. */
export async function reversePaid(
  db: Kysely<FinancialTables>,
  allocation: Allocation,
): Promise<AllocatedInvoice | undefined> {
  const { amount } = allocation
  return changeInvoice(db, allocation)
    .set({
      paid: sql`paid - ${amount}`,
      status: sql<'issued'>`case when paid = ${amount} then 'issued' else 'partially_paid' end`,
    })
    .where(sql<boolean>`paid >= ${amount}`)
    .returning(columns)
    .executeTakeFirst()
}

/** The invoice, when it can be paid and so much is due in this currency. */
function changePayable(db: Kysely<FinancialTables>, allocation: Allocation & { currency: string }) {
  return changeInvoice(db, allocation)
    .where('status', 'in', ['issued', 'partially_paid'])
    .where('currency', '=', allocation.currency)
    .where(sql<boolean>`total - paid - pending >= ${allocation.amount}`)
}

function statusWhenPaid(amount: number) {
  return sql<'paid'>`case when paid + ${amount} = total then 'paid' else 'partially_paid' end`
}
