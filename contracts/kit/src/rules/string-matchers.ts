import type { SchemaObject } from '../documents/openapi-document.ts'
import type { RuleList } from '../recording/recording.ts'
import { enumPattern } from './enum-pattern.ts'
import { isPortablePattern } from './portable-pattern.ts'
import { formatPatterns } from './string-format.ts'
import { wholePattern } from './whole-pattern.ts'

export type Matcher = RuleList['matchers'][number]

/**
 * Matchers of a string, strongest last. The verifier's `regex` turns numbers, booleans and null into text before it
 * matches (measured), so `type` goes with every expression that could match one of those.
 *
 * @param reads what the consumer takes at this place; decides where the document says nothing
 */
export function stringMatchers(schema: SchemaObject, reads?: SchemaObject): Matcher[] {
  const pattern = patternOf(schema) ?? (reads && formatPatterns[reads.format ?? ''])
  if (pattern === undefined) return [{ match: 'type' }]
  return withType(pattern, { match: 'regex', regex: pattern })
}

/** Matchers of a value that is one of a list. */
export function enumMatchers(values: readonly unknown[]): Matcher[] {
  const pattern = enumPattern(values)
  const matcher = { match: 'regex', regex: pattern }
  if (values.every((value) => Number.isInteger(value))) return [{ match: 'integer' }, matcher]
  if (values.every((value) => typeof value === 'number')) return [{ match: 'number' }, matcher]
  return withType(pattern, matcher)
}

function patternOf({ format, pattern }: SchemaObject): string | undefined {
  if (format === 'password') return undefined
  if (pattern !== undefined) return isPortablePattern(pattern) ? wholePattern(pattern) : undefined
  return formatPatterns[format ?? '']
}

function withType(pattern: string, matcher: Matcher): Matcher[] {
  const expression = new RegExp(pattern, 'u')
  const confusable = ['0', '1', '-1', '12', '1.5', '100', '2026', 'true', 'false', 'null', '', '{}', '[]']
  return confusable.some((text) => expression.test(text)) ? [{ match: 'type' }, matcher] : [matcher]
}
