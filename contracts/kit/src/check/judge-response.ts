import type { Json } from '../documents/json.ts'
import type { PactRule } from '../documents/matching-rules.ts'
import { isOfType, type Shape } from '../rules/shape.ts'
import { listedValues, listWitnesses } from './list-witnesses.ts'
import type { Fault } from './own-finding.ts'
import { isEquality, looksAtText, ruleAccepts } from './rule-accepts.ts'

/** One value of an answer, or of a message, with its rule. */
export interface Answered {
  value: Json
  rule: PactRule | undefined
  shapes: readonly Shape[]
  asText?: boolean
}

/** Whether the rule takes less than the document lets the provider answer. */
export function* judgeResponse(answered: Answered): Iterable<Fault> {
  const { value, shapes } = answered
  if (value === null || shapes.length === 0 || shapes.some(({ type }) => type === 'any')) return
  if (refusesNull(answered))
    yield { aspect: 'field.nullable', message: 'the pact needs a value where the document allows null' }
  if (Array.isArray(value)) yield* judgeList(answered)
  else if (typeof value !== 'object') yield* judgeScalar(answered)
}

function refusesNull({ value, rule, shapes }: Answered): boolean {
  return shapes.some(({ type }) => type === 'null') && ruleAccepts(rule, value, null) === false
}

function* judgeScalar({ value, rule, shapes, asText = false }: Answered): Iterable<Fault> {
  const meant = shapes.filter(({ type }) => type !== 'null')
  const own = asText ? meant : meant.filter(({ type }) => type !== 'any' && isOfType(value, type))
  const { values, complete } = listWitnesses(own.length > 0 ? own : meant)
  const allowed = asText ? values.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))) : values
  const refused = allowed.filter((one) => ruleAccepts(rule, value, one, asText) === false)
  if (refused.length === 0) return
  if (isEquality(rule)) {
    // An example that the document refuses is the comparator's to find.
    if (own.length > 0 && allowed.some((one) => one !== value))
      yield {
        aspect: 'value.pinned',
        message: `only ${show(value)} is taken, where the document leaves the value open`,
      }
    return
  }
  const exampleTaken = own.length > 0 && ruleAccepts(rule, value, value, asText) !== false
  if (refused.length === allowed.length && (complete || !(exampleTaken || looksAtText(rule)))) {
    yield { aspect: 'rule.impossible', message: `no value that the document allows meets ${describeRule(rule)}` }
  } else if (own.some((shape) => listedValues(shape) && shape.type !== 'boolean')) {
    yield { aspect: 'enum.unhandled', message: `the consumer does not take ${refused.map(show).join(', ')}` }
  } else {
    yield {
      aspect: 'rule.narrower',
      message: `${describeRule(rule)} refuses ${show(refused[0] ?? null)}, which the document allows`,
    }
  }
}

function* judgeList({ value, rule, shapes }: Answered): Iterable<Fault> {
  if (!Array.isArray(value)) return
  const lists = shapes.filter(({ type }) => type === 'array')
  if (lists.length === 0) return
  const documentedMin = Math.min(...lists.map(({ schema }) => schema.minItems ?? 0))
  const documentedMax = Math.max(...lists.map(({ schema }) => (schema['maxItems'] as number | undefined) ?? Infinity))
  const limits = rule?.matchers.filter(({ match }) => match === 'type') ?? []
  const pinned = isEquality(rule)
  const [min, max] = pinned
    ? [value.length, value.length]
    : [numberOf(limits[0]?.['min'], 0), numberOf(limits[0]?.['max'], Infinity)]
  if (min > documentedMax || max < documentedMin) {
    yield { aspect: 'rule.impossible', message: `no list that the document allows meets ${describeRule(rule)}` }
  } else if (min > documentedMin || max < documentedMax) {
    const least = min > documentedMin ? [`at least ${min}, where the document allows ${documentedMin}`] : []
    const most = max < documentedMax ? [`at most ${max}, where the document allows more`] : []
    yield { aspect: 'list.length', message: `the list must be of length ${[...least, ...most].join(', and ')}` }
  }
}

const numberOf = (value: Json | undefined, otherwise: number) => (typeof value === 'number' ? value : otherwise)

/** A rule in a few words. */
export function describeRule(rule: PactRule | undefined): string {
  if (!rule) return 'equality'
  return rule.matchers
    .map(({ match, regex, format, min, max }) =>
      [match, regex ?? format, min && `min ${min}`, max && `max ${max}`].filter(Boolean).join(' '),
    )
    .join(rule.combine === 'OR' ? ' or ' : ' and ')
}

/** A value as one writes it, cut to a line. */
export function show(value: Json): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}
