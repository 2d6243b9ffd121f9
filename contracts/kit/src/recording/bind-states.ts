import type { Json } from '../documents/json.ts'
import type { ProviderState } from './recording.ts'

/** An integration JSON object: an example that the provider's state may replace at replay. */
export interface BoundValue {
  [key: string]: Json
  'pact:matcher:type': string
  value: Json
  'pact:generator:type': 'ProviderState'
  expression: string
}

/** A value that a provider state supplies at replay, when its handler returns the expression's keys. */
export function boundValue(value: Json, expression: string): BoundValue {
  return { 'pact:matcher:type': 'type', value, 'pact:generator:type': 'ProviderState', expression }
}

/** Text that a provider state supplies, as headers take it: the regular expression is for mock servers. */
export function boundText(value: string, expression: string, regex: string): BoundValue {
  return { ...boundValue(value, expression), 'pact:matcher:type': 'regex', regex }
}

/**
 * Finds the state parameter that a value of the request stands for.
 *
 * Equal alone is not enough: `1` or `"EUR"` is equal to much. A value is bound when its name is the parameter's name
 * (letter case and separators aside), or when it is distinctive: text of four characters or more, a number of 1000 or
 * more. Booleans and null are never bound.
 *
 * @param name of the parameter, header or property that carries the value
 * @param asText compares with the parameter's text, for values that travel as text
 */
export function findBinding(
  states: readonly ProviderState[],
  { name, value, asText = false }: { name: string; value: Json; asText?: boolean },
): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const equal = states
    .flatMap(({ params }) => Object.entries(params))
    .filter(([, param]) => (asText ? isText(param) && String(param) === value : param === value))
  const named = equal.find(([key]) => normalise(key) === normalise(name))
  const distinctive = equal.find(([, param]) => isDistinctive(param))
  return (named ?? distinctive)?.[0]
}

function isText(param: Json): param is string | number {
  return typeof param === 'string' || typeof param === 'number'
}

function isDistinctive(value: Json): boolean {
  return typeof value === 'number' ? Math.abs(value) >= 1000 : typeof value === 'string' && value.length >= 4
}

function normalise(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()
}
