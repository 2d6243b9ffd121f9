import type { Json } from '../documents/json.ts'
import { placeholder } from '../rules/index.ts'

/** Keys of integration JSON that name rules and never carry a test's values. */
const structural = new Set(['expression', 'regex', 'pact:matcher:type', 'pact:generator:type'])

/**
 * Replaces every occurrence of a secret in text.
 *
 * A secret of eight characters or more is replaced inside other text too; a shorter one, from four, only where it is
 * the whole text, lest it tears words apart. Below four nothing is a secret.
 */
export function scrubText(text: string, secrets: readonly string[]): string {
  let scrubbed = text
  for (const secret of [...secrets].sort((left, right) => right.length - left.length)) {
    if (secret.length < 4 || secret === placeholder) continue
    if (scrubbed === secret) return placeholder
    if (secret.length < 8) continue
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)])) {
      scrubbed = scrubbed.replaceAll(form, placeholder)
    }
  }
  return scrubbed
}

/** Replaces every occurrence of a secret in the strings of a JSON value. */
export function scrubJson<Value extends Json>(value: Value, secrets: readonly string[]): Value {
  if (typeof value === 'string') return scrubText(value, secrets) as Value
  if (Array.isArray(value)) return value.map((item) => scrubJson(item, secrets)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]) => [
    key,
    structural.has(key) && 'pact:matcher:type' in value ? child : scrubJson(child, secrets),
  ])
  return Object.fromEntries(entries)
}
