import { handledValues } from './handled-values.ts'
import { isOfType, type JsonType, type Shape } from './shape.ts'
import { enumMatchers, type Matchers, single, stringMatchers } from './string-matchers.ts'

/** Matchers of one alternative of a scalar. */
export interface Alternative extends Matchers {
  /** Whether an example is an instance of it; null never is. */
  fits: (value: unknown) => boolean
}

/**
 * Lists what a scalar that is not null may be: what the document allows, narrowed to what the consumer takes.
 *
 * @param reads the alternatives that the consumer takes; absent when it takes all that is documented
 */
export function listAlternatives(documented: readonly Shape[], reads: readonly Shape[] | undefined): Alternative[] {
  return documented
    .flatMap((shape) => (shape.type === 'any' && reads ? reads : [shape]))
    .flatMap((shape) => (shape.type === 'null' ? [] : (alternativeOf(shape, reads) ?? [])))
}

function alternativeOf({ type, schema }: Shape, reads: readonly Shape[] | undefined): Alternative | undefined {
  const taking = reads?.filter((read) => overlaps(read.type, type))
  if (taking?.length === 0) return undefined
  const typed = (value: unknown) => value !== null && (type === 'any' || isOfType(value, type))
  const values = handledValues(schema, taking)
  if (values) {
    const listed = values.length === 0 ? undefined : listMatchers(values)
    return listed && { ...listed, fits: (value) => typed(value) && values.includes(value) }
  }
  if (type === 'integer' || (type === 'number' && taking?.every((read) => read.type === 'integer'))) {
    return { ...single({ match: 'integer' }), fits: Number.isInteger }
  }
  if (type === 'number') return { ...single({ match: 'number' }), fits: typed }
  if (type !== 'string') return { ...single({ match: 'type' }), fits: typed }
  const matchers = stringMatchers(schema, taking?.length === 1 ? taking[0]?.schema : undefined)
  const expressions = expressionsOf(matchers)
  return { ...matchers, fits: (value) => typed(value) && expressions.every((one) => one.test(String(value))) }
}

function listMatchers(values: readonly unknown[]): Matchers {
  if (values.length === 1) return single({ match: 'equality' })
  if (values.every((value) => typeof value === 'boolean')) return single({ match: 'type' })
  return enumMatchers(values)
}

function expressionsOf({ all }: Matchers): RegExp[] {
  return all.flatMap(({ match, regex }) => (match === 'regex' ? [new RegExp(String(regex), 'u')] : []))
}

function overlaps(left: Shape['type'], right: Shape['type']): boolean {
  const numeric = (type: JsonType | 'any') => type === 'integer' || type === 'number'
  return left === right || left === 'any' || right === 'any' || (numeric(left) && numeric(right))
}
