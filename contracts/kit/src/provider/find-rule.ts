import type { Json } from '../documents/json.ts'
import { isNamed, type Matcher, type PactRule, readRules, selectRule } from '../documents/matching-rules.ts'
import { splitPath } from '../documents/path-expression.ts'

/** Says in a few words which matching rule of a response holds at a path of its body; without one it is equality. */
export function findBodyRule(matchingRules: Record<string, Json> | undefined, path: string): string {
  return describeRule(selectRule(readRules(matchingRules, 'body'), splitPath(path).map(String)))
}

/** The same for a header of the response. */
export function findHeaderRule(matchingRules: Record<string, Json> | undefined, name: string): string {
  return describeRule(readRules(matchingRules, 'header').find(({ steps }) => isNamed(steps, name)))
}

function describeRule(rule: PactRule | undefined): string {
  return rule ? rule.matchers.map(describeMatcher).join(rule.combine === 'OR' ? ' or ' : ' and ') : 'equality'
}

function describeMatcher({ match, min, max, regex, format, value }: Matcher): string {
  const limits = [min === undefined ? '' : `min ${min}`, max === undefined ? '' : `max ${max}`].filter(Boolean)
  const detail = regex ?? format ?? (match === 'include' ? value : undefined)
  return [[String(match), detail].filter((part) => part !== undefined).join(' '), ...limits].join(', ')
}
