import { createDatabase } from '@platform/conventions/database'
import type pg from 'pg'
import { expect } from 'vitest'
import type { FinancialTables } from '../../../../providers/financial/src/store/tables/index.ts'
import { reconcile } from '../../../../providers/financial/test/reconcile.ts'
import type { Arrange } from '../arrange.ts'
import { type Charge, isPaid } from './confirm-charges.ts'
import type { Order } from './order-payments.ts'
import type { Acknowledged } from './pay-until-acknowledged.ts'

/** What was ordered, what was acknowledged for it, and what the provider charged. */
export type Outcome = { orders: readonly Order[]; acknowledged: readonly Acknowledged[]; charges: readonly Charge[] }

/** Whether the money is there in the end: a transfer's is at once. */
const hasArrived = ({ mandateId, amount }: Order) => mandateId === null || isPaid({ amount })
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0)

/** Every order is one payment, the acknowledged one, as the service's rows have it. */
export async function expectEachPaymentOnce(database: pg.Pool, { orders, acknowledged }: Outcome): Promise<void> {
  const { rows } = await database.query(`select id, invoice_id, mandate_id, amount::int, status from payments`)
  const expected = orders.map((order, index) => ({
    id: acknowledged[index]?.id,
    invoice_id: order.invoiceId,
    mandate_id: order.mandateId,
    amount: order.amount,
    status: hasArrived(order) ? 'confirmed' : 'pending_submission',
  }))
  expect(inOrder(rows)).toEqual(inOrder(expected))
}

/** Every payment was charged once, and nothing else was. */
export async function expectEachChargedOnce(database: pg.Pool, { charges }: Outcome): Promise<void> {
  const { rows } = await database.query(
    `select p.provider_id as id, p.amount::int, p.status, m.provider_id as mandate
     from payments p join mandates m on m.id = p.mandate_id`,
  )
  expect(inOrder(charges.map(({ id, amount, status, mandate }) => ({ id, amount, status, mandate })))).toEqual(
    inOrder(rows),
  )
  expect(new Set(charges.map((charge) => charge.idempotency_key)).size).toBe(charges.length)
}

/** What is paid and what is being collected of each invoice is what its payments say. */
export async function expectInvoicesReconciled(
  { expect: demand }: Arrange,
  database: pg.Pool,
  { orders }: Outcome,
): Promise<void> {
  for (const [invoiceId, own] of Map.groupBy(orders, (order) => order.invoiceId)) {
    const paid = sum(own.filter(hasArrived).map(({ amount }) => amount))
    const total = sum(own.map(({ amount }) => amount))
    const { body } = await demand(200, 'getInvoice', { path: { invoiceId } })
    expect(body).toMatchObject({
      total,
      paid,
      due: 0,
      status: paid === total ? 'paid' : expect.stringMatching(/^(issued|partially_paid)$/),
    })
    const { rows } = await database.query('select pending::int from invoices where id = $1', [invoiceId])
    expect(rows).toEqual([{ pending: total - paid }])
  }
}

/** The books balance, posting by posting, and say what clients still owe. */
export async function expectLedgerBalanced(
  { expect: demand }: Arrange,
  database: pg.Pool,
  { orders }: Outcome,
): Promise<void> {
  const unbalanced = await database.query(
    'select posting_id from ledger_entries group by posting_id, currency having sum(amount) <> 0',
  )
  expect(unbalanced.rows).toEqual([])
  const { body } = await demand(200, 'listBalances')
  const balances = new Map(body.items.map(({ account, amount }) => [account, Number(amount)]))
  expect(sum([...balances.values()])).toBe(0)
  expect(balances.get('receivable')).toBe(sum(orders.filter((order) => !hasArrived(order)).map(({ amount }) => amount)))
  expect(balances.get('revenue')).toBe(-sum(orders.map(({ amount }) => amount)))
}

/** What must hold of the service's books whatever was done. */
export async function expectReconciled(database: pg.Pool): Promise<void> {
  const db = createDatabase<FinancialTables>({ url: database.options.connectionString ?? '', poolSize: 1 })
  try {
    expect(await reconcile(db)).toEqual([])
  } finally {
    await db.destroy()
  }
}

function inOrder<Row extends { amount: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => one.amount - other.amount)
}
