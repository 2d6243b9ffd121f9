import { invalid } from '@platform/conventions/refusals'
import type { Kysely } from 'kysely'
import { hasCategory } from '../../store/categories.ts'
import type { FinancialTables } from '../../store/tables/index.ts'

/** @throws Refusal `validation_failed` at `#/categoryId` for one that the tenant does not have */
export async function demandCategory(
  db: Kysely<FinancialTables>,
  which: { tenantId: string; categoryId: string },
): Promise<void> {
  if (!(await hasCategory(db, which))) throw invalid('#/categoryId', 'There is no such category.')
}
