import { RE2JS } from 're2js'
import type { RuleRow } from '../../store/rules.ts'
import type { Decidable } from './load-rules.ts'

type Test = (text: string) => boolean

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

export function compileMatcher({ operator, value }: RuleRow['conditions'][number]): Test {
  if (operator === 'matches') {
    const pattern = RE2JS.compile(value, RE2JS.CASE_INSENSITIVE)
    return (text) => pattern.test(text)
  }
  const wanted = fold(value)
  return operator === 'equals' ? (text) => text === wanted : (text) => text.includes(wanted)
}

export function compileRules(rules: readonly RuleRow[]): (transaction: Decidable) => RuleRow | undefined {
  const compiled = rules.map((rule) => ({
    rule,
    tests: rule.conditions.map((condition) => ({ field: condition.field, test: compileMatcher(condition) })),
  }))
  return ({ amount, currency, ...texts }) => {
    const folded = { counterparty: fold(texts.counterparty), description: fold(texts.description) }
    return compiled.find(({ rule, tests }) => {
      if (rule.direction !== null && rule.direction !== (amount < 0 ? 'out' : 'in')) return false
      if (rule.amount !== null) {
        const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = rule.amount
        const absolute = Math.abs(amount)
        if (rule.amount.currency !== currency || absolute < minimum || absolute > maximum) return false
      }
      return tests.every(({ field, test }) => test(folded[field]))
    })?.rule
  }
}
