import type { Json } from '../documents/json.ts'
import { splitPath } from './json-path.ts'

interface RuleEntry {
  combine?: string
  matchers: Record<string, Json>[]
}

/** Says in a few words which matching rule of a response holds at a path of its body; without one it is equality. */
export function findBodyRule(matchingRules: Record<string, Json> | undefined, path: string): string {
  const rules = readRules(matchingRules, 'body')
  const steps = splitPath(path)
  const best = Object.entries(rules)
    .map(([expression, rule]) => ({ rule, steps: splitPath(expression) }))
    .filter((candidate) => candidate.steps.every((step, at) => step === '*' || step === steps[at]))
    .filter((candidate) => candidate.steps.length <= steps.length)
    .filter((candidate) => candidate.steps.length === steps.length || candidate.rule.matchers.some(isCascading))
    .sort((a, b) => b.steps.length - a.steps.length || countExact(b.steps) - countExact(a.steps))[0]
  return best ? describeRule(best.rule) : 'equality'
}

/** The same for a header of the response. */
export function findHeaderRule(matchingRules: Record<string, Json> | undefined, name: string): string {
  const entry = Object.entries(readRules(matchingRules, 'header')).find(
    ([header]) => header.toLowerCase() === name.toLowerCase(),
  )
  return entry ? describeRule(entry[1]) : 'equality'
}

function readRules(matchingRules: Record<string, Json> = {}, part: 'body' | 'header'): Record<string, RuleEntry> {
  const rules = matchingRules[part]
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) return readFlatRules(matchingRules, part)
  return Object.fromEntries(Object.entries(rules).filter(([, rule]) => isRuleEntry(rule))) as unknown as Record<
    string,
    RuleEntry
  >
}

/** Specification 2 has one flat list: `$.body.title` and `$.headers.Location` → one matcher. */
function readFlatRules(matchingRules: Record<string, Json>, part: 'body' | 'header'): Record<string, RuleEntry> {
  const prefix = part === 'body' ? '$.body' : '$.headers.'
  return Object.fromEntries(
    Object.entries(matchingRules)
      .filter(([path]) => path.startsWith(prefix))
      .map(([path, matcher]) => [
        part === 'body' ? `$${path.slice(prefix.length)}` : path.slice(prefix.length),
        { matchers: [matcher as Record<string, Json>] },
      ]),
  )
}

function isRuleEntry(rule: Json): boolean {
  return typeof rule === 'object' && rule !== null && 'matchers' in rule && Array.isArray(rule['matchers'])
}

function isCascading(matcher: Record<string, Json>): boolean {
  return matcher['match'] === 'type' || matcher['match'] === 'eachValue' || matcher['match'] === 'values'
}

function countExact(steps: string[]): number {
  return steps.filter((step) => step !== '*').length
}

function describeRule({ combine, matchers }: RuleEntry): string {
  return matchers.map(describeMatcher).join(combine === 'OR' ? ' or ' : ' and ')
}

function describeMatcher({ match, min, max, regex, format, value }: Record<string, Json>): string {
  const limits = [min === undefined ? '' : `min ${min}`, max === undefined ? '' : `max ${max}`].filter(Boolean)
  const detail = regex ?? format ?? (match === 'include' ? value : undefined)
  return [[String(match), detail].filter((part) => part !== undefined).join(' '), ...limits].join(', ')
}
