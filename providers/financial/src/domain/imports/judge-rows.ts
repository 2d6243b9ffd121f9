import type { Transaction } from 'kysely'
import { findCategoryIds } from '../../store/categories.ts'
import type { GoodRow } from '../../store/import-rows.ts'
import type { RowError } from '../../store/imports.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { ReadRow } from '../csv/read-transactions.ts'

/** Tells the good rows of a batch from what is wrong with the others. */
export async function judgeRows(
  trx: Transaction<FinancialTables>,
  tenantId: string,
  rows: readonly ReadRow[],
): Promise<{ good: GoodRow[]; errors: RowError[] }> {
  const codes = rows.flatMap((row) => ('values' in row && row.values.category !== null ? [row.values.category] : []))
  const categories = await findCategoryIds(trx, tenantId, [...new Set(codes)])
  const good: GoodRow[] = []
  const errors: RowError[] = []
  for (const read of rows) {
    const { row } = read
    if ('problems' in read) {
      errors.push(...read.problems.map((problem) => ({ row, ...problem })))
      continue
    }
    const { bankReference, bookedOn, amount, counterparty, description, category } = read.values
    const category_id = category === null ? null : categories.get(category)
    if (category_id === undefined) {
      const message = `There is no category ${JSON.stringify(category)}. Add it first, or leave the field empty.`
      errors.push({ row, column: 'category', message })
      continue
    }
    good.push({
      row,
      bank_reference: bankReference,
      booked_on: bookedOn,
      ...amount,
      counterparty,
      description,
      category_id,
    })
  }
  return { good, errors }
}
