import type { Json } from '../documents/json.ts'
import type { Matcher, PactRule } from '../documents/matching-rules.ts'

/** Whether a rule takes a value; undefined where that cannot be told here. */
export type Verdict = boolean | undefined

/**
 * Whether the verifier takes a value where the pact has an example and a rule; no rule means equality.
 *
 * @param asText whether both travel as text, as headers and parameters do
 */
export function ruleAccepts(rule: PactRule | undefined, example: Json, value: Json, asText = false): Verdict {
  if (!rule) return isEqual(example, value)
  const verdicts = rule.matchers.map((matcher) => matcherAccepts(matcher, example, value, asText))
  if (rule.combine === 'OR') return verdicts.includes(true) || (verdicts.includes(undefined) ? undefined : false)
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true
}

/** Whether a rule takes the example alone. */
export function isEquality(rule: PactRule | undefined): boolean {
  return rule?.matchers.every(({ match }) => match === 'equality') ?? true
}

/** Whether a rule looks at text, so that no few samples can tell all that it takes. */
export function looksAtText(rule: PactRule | undefined): boolean {
  return rule?.matchers.some(({ match }) => !kinds.has(match) && match !== 'equality' && match !== 'type') ?? false
}

const kinds = new Set(['integer', 'number', 'decimal', 'real', 'boolean', 'null'])

function matcherAccepts(matcher: Matcher, example: Json, value: Json, asText: boolean): Verdict {
  const { match } = matcher
  if (match === 'null') return value === null
  if (match === 'equality') return isEqual(example, value)
  if (match === 'regex') return matchesPattern(String(matcher['regex']), value)
  if (kinds.has(match)) return isOfKind(match, asText ? readText(value) : value)
  if (match === 'type') return asText || typeof example === typeof value ? sameType(example, value) : false
  if (match === 'include') return typeof value === 'string' && value.includes(String(matcher['value']))
  if (dates.has(match) || match === 'semver') return typeof value === 'string' ? undefined : false
  return undefined
}

const dates = new Set(['date', 'time', 'datetime', 'timestamp'])

/** `decimal` refuses 100, which JSON does not tell from 100.0 (measured with the official verifier). */
function isOfKind(kind: string, value: Json): boolean {
  if (kind === 'boolean') return typeof value === 'boolean'
  if (typeof value !== 'number') return false
  return kind === 'number' || (kind === 'integer') === Number.isInteger(value)
}

function sameType(example: Json, value: Json): boolean {
  return (example === null) === (value === null) && Array.isArray(example) === Array.isArray(value)
}

function readText(value: Json): Json {
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}

/** The verifier wants the whole text to match, and takes the JSON of what is no text (both measured). */
function matchesPattern(pattern: string, value: Json): Verdict {
  const expression = compilePattern(pattern)
  return expression?.test(typeof value === 'string' ? value : JSON.stringify(value))
}

const compiled = new Map<string, RegExp | undefined>()

/** An expression that only the verifier's Rust understands cannot be judged here. */
function compilePattern(pattern: string): RegExp | undefined {
  if (compiled.has(pattern)) return compiled.get(pattern)
  let expression: RegExp | undefined
  try {
    expression = new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    expression = undefined
  }
  compiled.set(pattern, expression)
  return expression
}

function isEqual(left: Json, right: Json): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right)
}
