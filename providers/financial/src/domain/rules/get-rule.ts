import { noSuch } from '@platform/conventions/refusals'
import { findRule, type RuleRow } from '../../store/rules.ts'
import type { FinancialContext } from '../context.ts'

/** @throws Refusal `not_found`, also for a rule of another tenant */
export async function getRule({ db }: FinancialContext, tenantId: string, ruleId: string): Promise<RuleRow> {
  const rule = await findRule(db, { tenantId, ruleId })
  if (rule === undefined) throw noSuch('rule')
  return rule
}
