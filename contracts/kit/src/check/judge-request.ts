import type { Json } from '../documents/json.ts'
import type { PactRule } from '../documents/matching-rules.ts'
import type { Shape } from '../rules/shape.ts'
import { formatPatterns } from '../rules/string-format.ts'
import { describeRule, show } from './judge-response.ts'
import { keepsLimits, listWitnesses } from './list-witnesses.ts'
import type { Fault } from './own-finding.ts'
import { isEquality, looksAtText, ruleAccepts } from './rule-accepts.ts'
import { sampleGenerator } from './sample-generator.ts'

/** One value of a request, with what a rule lets the consumer send there and a generator puts there at replay. */
export interface Sent {
  value: Json
  rule: PactRule | undefined
  generator: Json | undefined
  shapes: readonly Shape[]
  asText?: boolean
}

/** Whether a rule or a generator lets through what the document refuses. */
export function* judgeRequest(sent: Sent): Iterable<Fault> {
  const { value, shapes, asText = false } = sent
  if (shapes.length === 0 || shapes.some(({ type }) => type === 'any')) return
  if (typeof value === 'object' && value !== null) return
  const refused = sampleGenerator(sent.generator).filter((one) => !isAllowed(shapes, one, asText))
  if (refused.length > 0) {
    const what = `the generator puts ${show(refused[0] ?? null)} there`
    yield { aspect: 'generator.incompatible', message: `${what}, which the document refuses` }
  }
  if (!isEquality(sent.rule)) yield* judgeRule(sent)
}

function* judgeRule({ value, rule, shapes, asText = false }: Sent): Iterable<Fault> {
  const { values, complete } = listWitnesses(shapes)
  const allowed = asText ? values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))) : values
  const none = allowed.length > 0 && allowed.every((one) => ruleAccepts(rule, value, one, asText) === false)
  const exampleTaken = isAllowed(shapes, value, asText) && ruleAccepts(rule, value, value, asText) !== false
  if (none && (complete || !(exampleTaken || looksAtText(rule)))) {
    yield { aspect: 'rule.impossible', message: `no value that the document allows meets ${describeRule(rule)}` }
    return
  }
  const wrong = listTaken(rule).find((one) => ruleAccepts(rule, value, one, asText) && !isAllowed(shapes, one, asText))
  if (wrong !== undefined)
    yield { aspect: 'rule.wider', message: `${describeRule(rule)} takes ${show(wrong)}, which the document refuses` }
}

/** Values that a rule is written to take. `type` is the loosest there is, and says nothing of what is sent. */
function listTaken(rule: PactRule | undefined): Json[] {
  return (rule?.matchers ?? []).flatMap(({ match, regex }): Json[] => {
    if (match === 'number' || match === 'decimal' || match === 'real') return [12.5]
    return match === 'regex' ? listAlternatives(String(regex)) : []
  })
}

/** The texts of a pattern that does nothing but list them, such as `^(BUY|SELL)$`. */
function listAlternatives(pattern: string): string[] {
  const bare = pattern
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .replace(/^\((?:\?:)?([^()]*)\)$/, '$1')
  return /^[\w -]+(\|[\w -]+)*$/.test(bare) ? bare.split('|') : []
}

function isAllowed(shapes: readonly Shape[], value: Json, asText: boolean): boolean {
  return shapes.some((shape) => allows(shape, value) || (asText && allows(shape, readText(value))))
}

const readText = (value: Json): Json => {
  if (value === 'true' || value === 'false') return value === 'true'
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)) ? Number(value) : value
}

function allows({ type, schema }: Shape, value: Json): boolean {
  if (type === 'integer' ? !Number.isInteger(value) : type !== typeOf(value)) return false
  if (schema.const !== undefined) return schema.const === value
  if (schema.enum) return schema.enum.includes(value)
  if (typeof value === 'string' && schema.pattern !== undefined && !matches(schema.pattern, value)) return false
  if (typeof value === 'string' && !keepsFormat(schema.format, value)) return false
  return keepsLimits(schema, value)
}

const typeOf = (value: Json) => (value === null ? 'null' : typeof value)

/** An expression that is none is the document's own fault, and not looked at here. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(value)
  } catch {
    return true
  }
}

function keepsFormat(format: string | undefined, value: string): boolean {
  const pattern = format === undefined ? undefined : formatPatterns[format]
  return pattern === undefined || new RegExp(pattern, 'u').test(value)
}
