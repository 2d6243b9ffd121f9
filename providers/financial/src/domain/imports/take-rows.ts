import type { Transaction } from 'kysely'
import { logCategorisations } from '../../store/categorisations.ts'
import type { GoodRow } from '../../store/import-rows.ts'
import type { ImportRow, RowError } from '../../store/imports.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import {
  type BankColumns,
  type CategoryColumns,
  findByReferences,
  insertTransactions,
  type NewTransactionRow,
} from '../../store/transactions.ts'
import type { FinancialContext } from '../context.ts'
import type { Decide } from '../rules/load-rules.ts'

/** What became of good rows. */
export type Taken = { imported: number; duplicates: number; errors: RowError[] }

type Batch = { job: Pick<ImportRow, 'id' | 'tenant_id' | 'actor'>; rows: readonly GoodRow[]; decide: Decide }

/**
 * Makes transactions of good rows, sorted by the rules unless the file says the category. A row that is there already is
 * a duplicate when the bank says the same of both, and refused when it does not: in the tenant's books and in the file.
 */
export async function takeRows(
  { ids, clock }: Pick<FinancialContext, 'ids' | 'clock'>,
  trx: Transaction<FinancialTables>,
  { job, rows, decide }: Batch,
): Promise<Taken> {
  const at = clock()
  const { tenant_id: tenantId, actor } = job
  const firsts = new Map<string, NewTransactionRow>()
  const rowOf = new Map<string, GoodRow>()
  for (const row of rows) {
    if (rowOf.has(row.bank_reference)) continue
    rowOf.set(row.bank_reference, row)
    firsts.set(row.bank_reference, { ...row, id: ids(), ...sort(row, decide) })
  }
  const added = [...firsts.values()]
  const inserted = await insertTransactions(trx, { tenantId, importId: job.id, at }, added)
  const sorted = added.filter(({ id, category_id }) => inserted.has(id) && category_id !== null)
  const decisions = sorted.map(({ id, ...to }) => ({ transactionId: id, from: null, to }))
  await logCategorisations(trx, { tenantId, actor, at }, decisions)
  const rest = rows.filter((row) => {
    const first = firsts.get(row.bank_reference)
    return rowOf.get(row.bank_reference) !== row || first === undefined || !inserted.has(first.id)
  })
  const known = await findByReferences(trx, tenantId, [...new Set(rest.map((row) => row.bank_reference))])
  const errors = rest.flatMap((row) => compare(row, known.get(row.bank_reference)))
  return { imported: inserted.size, duplicates: rest.length - errors.length, errors }
}

function sort(row: GoodRow, decide: Decide): CategoryColumns {
  const { category_id } = row
  if (category_id === null) return decide(row)
  return { category_id, category_source: 'manual', rule_id: null, rule_version: null }
}

const columns = {
  bookedOn: 'booked_on',
  amount: 'amount',
  currency: 'currency',
  counterparty: 'counterparty',
  description: 'description',
} as const satisfies Record<string, keyof BankColumns>

function compare(row: GoodRow, known: BankColumns | undefined): RowError[] {
  const other = Object.entries(columns).flatMap(([name, column]) => (row[column] === known?.[column] ? [] : [name]))
  if (other.length === 0) return []
  const message = `There is a transaction of this reference already, with another ${other.join(', ')}. Correct one.`
  return [{ row: row.row, column: 'bankReference', message }]
}
