import type { Located } from '../documents/located.ts'
import { essenceOf } from '../documents/media-type.ts'
import type { Parameter } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { comparePagination, isPaging } from './compare-pagination.ts'
import { type Comparison, type Pair, report } from './comparison.ts'
import { locateSchema } from './locate-schema.ts'
import { compareSchemas } from './schemas/compare-schemas.ts'

/** Compares the parameters of an operation: those of the path by position, the others by name. */
export function compareParameters(comparison: Comparison, pair: Pair<Operation>): void {
  const [old, now] = [indexParameters(pair.before), indexParameters(pair.after)]
  const paging = comparePagination(comparison, { before: [...old.values()], after: [...now.values()] })
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, parameter]) => parameter)
  const come = [...now].filter(([key]) => !old.has(key)).map(([, parameter]) => parameter)
  for (const [key, before] of old) {
    const after = now.get(key)
    if (after) compareParameter(comparison, { before, after })
    else if (!(paging && isPaging(before))) reportGone(comparison, before, come)
  }
  for (const [key, after] of now) {
    if (old.has(key) || !isRequired(after) || (paging && isPaging(after)) || cameFrom(after, gone)) continue
    const { name, in: part } = after.value
    report(comparison, 'request.parameter.required-added', {
      place: { part, path: name },
      message: `${part} parameter "${name}" is demanded`,
      after,
    })
  }
}

function compareParameter(comparison: Comparison, { before, after }: Pair<Located<Parameter>>): void {
  const { name, in: part } = before.value
  const place = { part, path: name }
  const note = (rule: Parameters<typeof report>[1], message: string) =>
    report(comparison, rule, { place, message, before, after })
  if (!isRequired(before) && isRequired(after))
    note('request.parameter.became-required', `${part} parameter "${name}" was optional`)
  const [oldStyle, style] = [styleOf(before.value), styleOf(after.value)]
  if (oldStyle !== style)
    note('request.parameter.style-changed', `${part} parameter "${name}": ${oldStyle} became ${style}`)
  if (allowsEmpty(before) && !allowsEmpty(after))
    note('request.parameter.empty-refused', `${part} parameter "${name}" may no longer be empty`)
  compareSchemas(
    comparison,
    { before: locateSchema(before), after: locateSchema(after) },
    { direction: 'request', owner: 'parameter', ...place, visited: new Set() },
  )
}

function reportGone(comparison: Comparison, before: Located<Parameter>, come: readonly Located<Parameter>[]): void {
  const { name, in: part } = before.value
  const moved = come.find(({ value }) => value.name === name)
  const rule = moved ? 'request.parameter.moved' : 'request.parameter.removed'
  const message = moved
    ? `parameter "${name}" moved from ${part} to ${moved.value.in}`
    : `${part} parameter "${name}" is unknown`
  report(comparison, rule, { place: { part, path: name }, message, before, after: moved })
}

const cameFrom = ({ value }: Located<Parameter>, gone: readonly Located<Parameter>[]) =>
  gone.some((other) => other.value.name === value.name)

/** Names of headers know no case, and names of path parameters never travel. */
function indexParameters({ path, parameters }: Operation): Map<string, Located<Parameter>> {
  const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)
  return new Map(
    parameters.map((parameter) => {
      const { name, in: part } = parameter.value
      const key = part === 'path' ? positions.indexOf(name) : part === 'header' ? name.toLowerCase() : name
      return [`${part} ${key}`, parameter]
    }),
  )
}

const isRequired = ({ value }: Located<Parameter>) => value.required === true || value.in === 'path'
const allowsEmpty = ({ value }: Located<Parameter>) => Reflect.get(value, 'allowEmptyValue') === true

const styles = { query: 'form', cookie: 'form', path: 'simple', header: 'simple' } as const

/** @see https://spec.openapis.org/oas/v3.1.1#style-values */
function styleOf(parameter: Parameter): string {
  const [type] = Object.keys(parameter.content ?? {})
  if (type !== undefined) return essenceOf(type)
  const style: string = Reflect.get(parameter, 'style') ?? styles[parameter.in]
  const explode: boolean = Reflect.get(parameter, 'explode') ?? style === 'form'
  return explode ? `${style} exploded` : style
}
