import type { RuleList } from '../recording/recording.ts'
import { handledValues } from './handled-values.ts'
import { isOfType, type JsonType, type Shape } from './shape.ts'
import { enumMatchers, type Matcher, type Matchers, single, stringMatchers } from './string-matchers.ts'

const equality: RuleList = { combine: 'AND', matchers: [{ match: 'equality' }] }

/**
 * The rule of a scalar: what the document allows, narrowed to what the consumer takes.
 *
 * A rule list is all AND or all OR. Where an alternative needs several matchers, it cannot be joined with others, and the
 * rule is the one of the example's own alternative: null then stays null, and what is not null does not become it.
 *
 * @param reads the alternatives that the consumer takes; absent when it takes all that is documented
 */
export function scalarRule(
  documented: readonly Shape[],
  reads: readonly Shape[] | undefined,
  value: unknown,
): RuleList {
  const nullable = allowsNull(documented) && (reads === undefined || allowsNull(reads))
  const described = documented.flatMap((shape) => (shape.type === 'any' && reads ? reads : [shape]))
  const alternatives = described.flatMap((shape) => {
    const matchers = shape.type === 'null' ? undefined : matchersOf(shape, reads, value)
    return matchers ? [matchers] : []
  })
  const own = alternatives.find(({ fits }) => fits)
  if (value !== null && !own) return equality
  const others = alternatives.filter((other) => other !== own)
  // These two compare with the example, which is no instance of the other alternatives.
  const comparing = ({ alone }: Matchers) => alone?.match === 'type' || alone?.match === 'equality'
  const joinable = others.every(({ alone }) => alone) ? others.filter((other) => !comparing(other)) : []
  const matchers = [own?.alone, ...joinable.map(({ alone }) => alone), nullable || value === null ? isNull : undefined]
  if (own && !own.alone) return { combine: 'AND', matchers: own.all }
  return joinByOr(matchers.filter((matcher) => matcher !== undefined))
}

/** Whether null is among the alternatives. */
export function allowsNull(shapes: readonly Shape[]): boolean {
  return shapes.some(({ type }) => type === 'null' || type === 'any')
}

const isNull: Matcher = { match: 'null' }

function joinByOr(matchers: readonly Matcher[]): RuleList {
  const distinct = [...new Map(matchers.map((matcher) => [JSON.stringify(matcher), matcher])).values()]
  return { combine: distinct.length > 1 ? 'OR' : 'AND', matchers: distinct }
}

interface Alternative extends Matchers {
  /** Whether the example is an instance of it. */
  fits: boolean
}

function matchersOf(shape: Shape, reads: readonly Shape[] | undefined, value: unknown): Alternative | undefined {
  const { type, schema } = shape
  const taking = reads?.filter((read) => overlaps(read.type, type))
  if (taking?.length === 0) return undefined
  const typed = value !== null && (type === 'any' || isOfType(value, type))
  const values = handledValues(schema, taking)
  if (values) {
    const listed = values.length === 0 ? undefined : listMatchers(values)
    return listed && { ...listed, fits: typed && values.includes(value) }
  }
  if (type === 'integer' || (type === 'number' && taking?.every((read) => read.type === 'integer'))) {
    return { ...single({ match: 'integer' }), fits: Number.isInteger(value) }
  }
  if (type === 'number') return { ...single({ match: 'number' }), fits: typed }
  if (type !== 'string') return { ...single({ match: 'type' }), fits: typed }
  const matchers = stringMatchers(schema, taking?.length === 1 ? taking[0]?.schema : undefined)
  return { ...matchers, fits: typed && matchers.all.every((matcher) => matches(matcher, String(value))) }
}

function listMatchers(values: readonly unknown[]): Matchers {
  if (values.length === 1) return single({ match: 'equality' })
  if (values.every((value) => typeof value === 'boolean')) return single({ match: 'type' })
  return enumMatchers(values)
}

function matches({ match, regex }: Matcher, text: string): boolean {
  return match !== 'regex' || new RegExp(String(regex), 'u').test(text)
}

function overlaps(left: Shape['type'], right: Shape['type']): boolean {
  const numeric = (type: JsonType | 'any') => type === 'integer' || type === 'number'
  return left === right || left === 'any' || right === 'any' || (numeric(left) && numeric(right))
}
