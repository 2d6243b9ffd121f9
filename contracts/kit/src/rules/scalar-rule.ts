import type { SchemaObject } from '../documents/openapi-document.ts'
import type { RuleList } from '../recording/recording.ts'
import { isOfType, type JsonType, type Shape } from './shape.ts'
import { enumMatchers, type Matcher, stringMatchers } from './string-matchers.ts'

const equality: RuleList = { combine: 'AND', matchers: [{ match: 'equality' }] }

/**
 * The rule of a scalar: what the document allows, narrowed to what the consumer takes.
 *
 * A null example of a plain string or boolean can only be pinned as null, because `type` compares with the example.
 *
 * @param reads the alternatives that the consumer takes; absent when it takes all that is documented
 */
export function scalarRule(
  documented: readonly Shape[],
  reads: readonly Shape[] | undefined,
  value: unknown,
): RuleList {
  const alternatives = documented.flatMap((shape) => {
    const matchers = shape.type === 'null' ? [] : matchersOf(shape, reads, value)
    return matchers && matchers.length > 0 ? [matchers] : []
  })
  const nullable = value === null || (allowsNull(documented) && (reads === undefined || allowsNull(reads)))
  const first = alternatives[0]
  if (!first && !nullable) return equality
  if (!nullable && alternatives.length === 1 && first) return { combine: 'AND', matchers: first }
  const strongest = alternatives.map((matchers) => matchers.at(-1)).filter((matcher) => matcher !== undefined)
  const matchers = nullable ? [...strongest, { match: 'null' }] : strongest
  return { combine: matchers.length > 1 ? 'OR' : 'AND', matchers: unique(matchers) }
}

/** Whether null is among the alternatives. */
export function allowsNull(shapes: readonly Shape[]): boolean {
  return shapes.some(({ type }) => type === 'null' || type === 'any')
}

function matchersOf(shape: Shape, reads: readonly Shape[] | undefined, value: unknown): Matcher[] | undefined {
  const { type, schema } = shape
  const taking = reads?.filter((read) => overlaps(read.type, type))
  if (taking?.length === 0) return undefined
  const values = handledValues(schema, taking)
  if (values) return values.length === 1 && schema.const === value ? [{ match: 'equality' }] : enumOf(values, value)
  if (type === 'integer' || (type === 'number' && taking?.every((read) => read.type === 'integer'))) {
    return [{ match: 'integer' }]
  }
  if (type === 'number') return [{ match: 'number' }]
  const matchers = type === 'string' ? stringMatchers(schema, taking?.[0]?.schema) : [{ match: 'type' }]
  const comparable = value !== null && (type === 'any' || isOfType(value, type))
  return comparable ? matchers : matchers.filter(({ match }) => match !== 'type')
}

function enumOf(values: readonly unknown[], value: unknown): Matcher[] {
  if (values.length === 0) return []
  if (values.every((entry) => typeof entry === 'boolean')) {
    return values.length > 1 ? [{ match: 'type' }] : values[0] === value ? [{ match: 'equality' }] : []
  }
  return enumMatchers(values)
}

/** The values that are both documented and handled, when either side lists values. */
function handledValues(schema: SchemaObject, taking: readonly Shape[] | undefined): unknown[] | undefined {
  const documented = listValues(schema)
  const lists = taking?.map((read) => listValues(read.schema))
  const handled = lists?.every((list) => list !== undefined) ? lists.flat() : undefined
  if (!documented || !handled) return documented ?? handled
  return documented.filter((value) => handled.includes(value))
}

function listValues(schema: SchemaObject): unknown[] | undefined {
  return schema.const === undefined ? schema.enum : [schema.const]
}

function overlaps(left: Shape['type'], right: Shape['type']): boolean {
  const numeric = (type: JsonType | 'any') => type === 'integer' || type === 'number'
  return left === right || left === 'any' || right === 'any' || (numeric(left) && numeric(right))
}

function unique(matchers: Matcher[]): Matcher[] {
  return [...new Map(matchers.map((matcher) => [JSON.stringify(matcher), matcher])).values()]
}
