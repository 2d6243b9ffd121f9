import { ComparableTexts, compileCondition } from './compile-condition.ts'
import type { Categorisable, Rule } from './rule.ts'

/**
 * Gives the rule that decides a transaction: of those whose conditions all hold the one with the highest priority, among
 * equals the oldest. The same rules and transaction give the same answer, in whichever order the rules come.
 *
 * @throws PatternError
 */
export function compileRules<R extends Rule>(rules: readonly R[]): (transaction: Categorisable) => R | undefined {
  const compiled = rules.toSorted(compareRules).map((rule) => ({ rule, holds: compileRule(rule) }))
  return (transaction) => {
    const texts = new ComparableTexts(transaction)
    return compiled.find(({ holds }) => holds(transaction, texts))?.rule
  }
}

function compareRules(one: Rule, other: Rule): number {
  if (one.priority !== other.priority) return other.priority - one.priority
  return one.id < other.id ? -1 : 1
}

function compileRule({ direction, amount, conditions }: Rule) {
  const tests = conditions.map(compileCondition)
  return (transaction: Categorisable, texts: ComparableTexts): boolean => {
    if (direction !== null && direction !== (transaction.amount < 0 ? 'out' : 'in')) return false
    if (amount !== null && !isInside(amount, transaction)) return false
    return tests.every((holds) => holds(texts))
  }
}

function isInside({ currency, minimum, maximum }: NonNullable<Rule['amount']>, transaction: Categorisable): boolean {
  const absolute = Math.abs(transaction.amount)
  if (transaction.currency !== currency) return false
  return absolute >= (minimum ?? 0) && absolute <= (maximum ?? Number.MAX_SAFE_INTEGER)
}
