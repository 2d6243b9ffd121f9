import type { ComparatorResult } from './comparator.ts'

const place = '.request.query.'

/**
 * Whether a result calls a query parameter unknown that the document has by its whole name, such as `created_at[gte]`: the
 * comparator (2.3.1, measured) takes brackets for the parts of an object called `created_at`.
 */
export function isBracketedQuery({ code, mockDetails, specDetails }: ComparatorResult): boolean {
  const { location = '', value } = mockDetails ?? {}
  if (code !== 'request.query.unknown' || !location.includes(place)) return false
  const sent = listNames(location.slice(location.indexOf(place) + place.length), value)
  const declared = listQueryNames(specDetails?.value)
  return sent.every((name) => declared.has(name))
}

function listNames(name: string, value: unknown): string[] {
  if (Array.isArray(value)) return [`${name}[]`]
  if (typeof value !== 'object' || value === null) return [name]
  return Object.entries(value).flatMap(([key, part]) => listNames(`${name}[${key}]`, part))
}

function listQueryNames(operation: unknown): Set<unknown> {
  const parameters: unknown = Reflect.get(Object(operation), 'parameters')
  const names = (Array.isArray(parameters) ? parameters : []).flatMap((parameter: unknown) =>
    Reflect.get(Object(parameter), 'in') === 'query' ? [Reflect.get(Object(parameter), 'name')] : [],
  )
  return new Set(names)
}
