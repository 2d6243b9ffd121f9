import type { Json } from './json.ts'
import { anyStep, leadsTo, type PathStep, splitPath } from './path-expression.ts'

export type Matcher = { match: string } & Record<string, Json>

/** A matching rule of a pact, whichever specification wrote it. */
export interface PactRule {
  /** Steps of its path expression. */
  steps: PathStep[]
  combine: 'AND' | 'OR'
  matchers: Matcher[]
  /** Where it stands, below the request, response or message that it is of. */
  location: string
}

export type RulePart = 'body' | 'header' | 'query'

/** Reads the rules of one part of a request, response or message; of a header or parameter the name is its one step. */
export function readRules(matchingRules: Json | undefined, part: RulePart): PactRule[] {
  if (!isRecord(matchingRules)) return []
  const own = matchingRules[part]
  if (isRecord(own) && Object.values(own).every((entry) => isRecord(entry) && Array.isArray(entry['matchers']))) {
    return Object.entries(own).map(([path, entry]) => ({
      steps: part === 'body' ? splitPath(path) : [path],
      combine: isRecord(entry) && entry['combine'] === 'OR' ? 'OR' : 'AND',
      matchers: isRecord(entry) && Array.isArray(entry['matchers']) ? entry['matchers'].filter(isMatcher) : [],
      location: `matchingRules.${part}.${path}`,
    }))
  }
  return readFlatRules(matchingRules, part)
}

/** Specification 2 has one flat list: `$.body.title` and `$.headers.Location` → one matcher; a mere `min` is of a type. */
function readFlatRules(matchingRules: { [path: string]: Json }, part: RulePart): PactRule[] {
  const start = { body: 'body', header: 'headers', query: 'query' }[part]
  return Object.entries(matchingRules).flatMap(([path, entry]) => {
    const [first, ...steps] = splitPath(path)
    if (first !== start || !isRecord(entry)) return []
    const matcher: Matcher = { match: 'regex' in entry ? 'regex' : 'type', ...entry }
    return [{ steps, combine: 'AND' as const, matchers: [matcher], location: `matchingRules.${path}` }]
  })
}

/**
 * The rule that the verifier takes for a value: the most exact one of its own place, else the nearest one above that
 * reaches down.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4#matcher-path
 */
export function selectRule(rules: readonly PactRule[], steps: readonly string[]): PactRule | undefined {
  let best: PactRule | undefined
  for (const rule of rules) {
    const { length } = rule.steps
    if (!leadsTo(rule.steps, steps)) continue
    if (length < steps.length && !rule.matchers.some(reachesDown)) continue
    if (!best || length > best.steps.length) best = rule
    else if (length === best.steps.length && countExact(rule) > countExact(best)) best = rule
  }
  return best
}

/** Whether a rule is the one of a header or parameter; header names have no letter case. */
export function isNamed([step]: readonly PathStep[], name: string): boolean {
  return typeof step === 'string' && step.toLowerCase() === name.toLowerCase()
}

const reachesDown = ({ match }: Matcher) => match === 'type' || match === 'eachValue' || match === 'values'

const countExact = ({ steps }: PactRule) => steps.filter((step) => step !== anyStep).length

function isMatcher(value: Json): value is Matcher {
  return isRecord(value) && typeof value['match'] === 'string'
}

function isRecord(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
