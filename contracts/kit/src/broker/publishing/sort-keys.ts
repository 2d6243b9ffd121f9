import { isJsonObject, type LosslessJson } from './lossless-json.ts'

/** The same value with the keys of every object in code unit order; arrays keep theirs. */
export function sortKeys(value: LosslessJson): LosslessJson {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isJsonObject(value)) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, sortKeys(inner)] as const)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
