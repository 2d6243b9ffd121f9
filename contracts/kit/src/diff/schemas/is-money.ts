import type { SchemaView } from './schema-view.ts'

const names = /(?:amount|price|total|balance|fee|cost|charge|payment|tax|discount|subtotal)s?$/i

/**
 * Whether a value is likely to be an amount of money: by its format, or by its name where it is a number or a text.
 * Between `"12.30"`, `12.3` and `1230` a client that compiles still computes wrongly.
 */
export function isMoney(path: string, { format, types }: SchemaView): boolean {
  if (format === 'decimal' || format === 'money' || format === 'currency') return true
  const scalar = [...types].some((type) => type === 'number' || type === 'integer' || type === 'string')
  return scalar && names.test(path.replace(/(\[\*\]|\.\*)+$/, ''))
}
