import { violatedConstraint } from '@platform/conventions/database'
import type { components } from '@platform/schemas/financial'
import { type CategoryRow, categoryCodeConstraint, insertCategory } from '../../store/categories.ts'
import type { FinancialContext } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** @throws Refusal `category_code_taken`; the database decides, so that two at once cannot both win */
export async function createCategory(
  { db, ids, clock }: FinancialContext,
  tenantId: string,
  { code, name }: components['schemas']['NewCategory'],
): Promise<CategoryRow> {
  const category = { id: ids(), tenant_id: tenantId, code, name, created_at: clock() }
  try {
    await insertCategory(db, category)
  } catch (error) {
    if (violatedConstraint(error) !== categoryCodeConstraint) throw error
    throw new Refusal('category_code_taken', `There is a category "${code}" already.`)
  }
  return category
}
