import { invalid } from '@platform/conventions/refusals'
import type { RuleColumns } from '../../store/rules.ts'
import { compileCondition } from '../categorise/compile-condition.ts'
import { PatternError } from '../categorise/pattern-error.ts'

/** @throws Refusal `validation_failed` at the first condition whose pattern the engine does not take */
export function refusePatterns(conditions: RuleColumns['conditions']): void {
  for (const [index, condition] of conditions.entries()) {
    try {
      compileCondition(condition)
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      throw invalid(`#/conditions/${index}/value`, `Not a pattern to search with: ${error.message}.`)
    }
  }
}
