import { inTransaction } from '@platform/conventions/database'
import { demandVersion, noSuch } from '@platform/conventions/refusals'
import { lockRule, type RuleRow, replaceRule as writeNextVersion } from '../../store/rules.ts'
import { demandCategory } from '../categories/demand-category.ts'
import type { FinancialContext } from '../context.ts'
import type { RuleChange } from './delete-rule.ts'
import { type RuleWish, readRule } from './read-rule.ts'

/**
 * Writes the next version; what an earlier one decided keeps saying so until the rules run again.
 *
 * @throws Refusal `not_found`, `precondition_failed`, `validation_failed`
 */
export async function replaceRule(
  { db, clock }: FinancialContext,
  { tenantId, actor, ruleId, precondition }: RuleChange,
  wish: RuleWish,
): Promise<RuleRow> {
  const columns = readRule(wish)
  return inTransaction(db, async (trx) => {
    const rule = await lockRule(trx, { tenantId, ruleId })
    if (rule === undefined) throw noSuch('rule')
    demandVersion(precondition, rule.version)
    await demandCategory(trx, { tenantId, categoryId: columns.category_id })
    return writeNextVersion(trx, rule, { columns, actor, at: clock() })
  })
}
