import { inTransaction } from '@platform/conventions/database'
import { demandVersion, noSuch, type Precondition } from '@platform/conventions/refusals'
import { lockRule, retireRule } from '../../store/rules.ts'
import type { FinancialContext } from '../context.ts'

/** Who changes which rule, based on which version. */
export type RuleChange = { tenantId: string; actor: string; ruleId: string; precondition: Precondition }

/** @throws Refusal `not_found`, `precondition_failed` */
export async function deleteRule(
  { db, clock }: FinancialContext,
  { tenantId, actor, ruleId, precondition }: RuleChange,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const rule = await lockRule(trx, { tenantId, ruleId })
    if (rule === undefined) throw noSuch('rule')
    demandVersion(precondition, rule.version)
    await retireRule(trx, rule, { actor, at: clock() })
  })
}
