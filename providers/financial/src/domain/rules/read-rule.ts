import { invalid } from '@platform/conventions/refusals'
import type { zCreateRuleBody } from '@platform/schemas/financial'
import type { z } from 'zod'
import type { RuleColumns } from '../../store/rules.ts'
import { demandCurrency } from '../fx/demand-currency.ts'
import { refusePatterns } from './refuse-patterns.ts'

/** What a rule shall say. */
export type RuleWish = z.infer<typeof zCreateRuleBody>

/**
 * What a rule is kept as; what was not given is null.
 *
 * @throws Refusal `validation_failed` for a range that nothing is in, an unknown currency, a pattern that is none of RE2
 */
export function readRule({ name, priority, categoryId, direction, amount, conditions }: RuleWish): RuleColumns {
  refusePatterns(conditions)
  const columns = { name, priority, category_id: categoryId, direction: direction ?? null, conditions }
  return { ...columns, amount: amount ? readRange(amount) : null }
}

function readRange({ currency, minimum, maximum }: NonNullable<RuleWish['amount']>): RuleColumns['amount'] {
  demandCurrency(currency, '#/amount/currency')
  if (maximum !== undefined && maximum < Math.max(minimum ?? 0, 0)) {
    throw invalid('#/amount/maximum', 'Below zero or the minimum: no absolute amount is in there.')
  }
  return { currency, ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
}
