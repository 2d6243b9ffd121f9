import type { RuleColumns } from '../../store/rules.ts'
import { invalid } from '../refusal.ts'
import { compileMatcher } from './rule-engine.ts'

/** @throws Refusal `validation_failed` at the first condition whose pattern RE2 does not take */
export function refusePatterns(conditions: RuleColumns['conditions']): void {
  for (const [index, condition] of conditions.entries()) {
    try {
      compileMatcher(condition)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw invalid(`#/conditions/${index}/value`, `No pattern of RE2: ${why}.`)
    }
  }
}
