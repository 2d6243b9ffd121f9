import { inTransaction } from '@platform/conventions/database'
import { invalid } from '@platform/conventions/refusals'
import { countRules, insertRule, type RuleRow } from '../../store/rules.ts'
import { demandCategory } from '../categories/demand-category.ts'
import type { FinancialContext } from '../context.ts'
import { type RuleWish, readRule } from './read-rule.ts'

/** As many as can be tried on every transaction that comes in. */
export const rulesAtMost = 1_000

/** @throws Refusal `validation_failed` */
export async function createRule(
  { db, ids, clock }: FinancialContext,
  { tenantId, actor }: { tenantId: string; actor: string },
  wish: RuleWish,
): Promise<RuleRow> {
  const columns = readRule(wish)
  await demandCategory(db, { tenantId, categoryId: columns.category_id })
  if ((await countRules(db, tenantId)) >= rulesAtMost) {
    throw invalid('#', `There are ${rulesAtMost} rules already. Remove one that is not needed.`)
  }
  const writing = { id: ids(), tenantId, actor, at: clock() }
  return inTransaction(db, (trx) => insertRule(trx, writing, columns))
}
