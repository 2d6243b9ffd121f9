import type { SchemaObject } from '../documents/openapi-document.ts'
import { enumPattern } from './enum-pattern.ts'
import { isPortablePattern } from './portable-pattern.ts'
import type { RuleList } from './rule-list.ts'
import { formatPatterns } from './string-format.ts'
import { isTextOnly, readsAsOther } from './text-only.ts'
import { wholePattern } from './whole-pattern.ts'

export type Matcher = RuleList['matchers'][number]

/** Matchers that a value must all meet; `alone`: the one that says as much, where there is one, for use in an OR. */
export interface Matchers {
  all: Matcher[]
  alone?: Matcher
}

/** Matchers of a string: what the document asks for, and what the consumer asks for beyond that. */
export function stringMatchers(schema: SchemaObject, reads: SchemaObject = {}): Matchers {
  // What cannot be said to the verifier is not left unsaid: the value stays as it is.
  if ([schema, reads].some(hasForeignPattern)) return single({ match: 'equality' })
  const asked = ownPattern(reads) ?? formatPattern(reads)
  const shared = asked !== undefined && reads.format !== undefined && reads.format === schema.format
  const documented = [...patternsOf(schema), shared ? undefined : formatPattern(schema)]
  const regexes = [...new Set([...documented, asked])].filter((regex) => regex !== undefined)
  if (regexes.length === 0) return single({ match: 'type' })
  const [first = '', ...others] = regexes
  const formatted = first === formatPattern(schema) || (first === asked && formatPattern(reads) !== undefined)
  if (others.length === 0 && (formatted || isTextOnly(first))) return single(regexMatcher(first))
  return { all: [{ match: 'type' }, ...regexes.map(regexMatcher)] }
}

/** Matchers of a value that is one of a list, all of one type. */
export function enumMatchers(values: readonly unknown[]): Matchers {
  const matcher = regexMatcher(enumPattern(values))
  if (values.every((value) => Number.isInteger(value))) return { all: [{ match: 'integer' }, matcher] }
  if (values.every((value) => typeof value === 'number')) return { all: [{ match: 'number' }, matcher] }
  return values.some((value) => readsAsOther(String(value))) ? { all: [{ match: 'type' }, matcher] } : single(matcher)
}

/** One matcher that says it all. */
export function single(matcher: Matcher): Matchers {
  return { all: [matcher], alone: matcher }
}

function regexMatcher(regex: string): Matcher {
  return { match: 'regex', regex }
}

function patternsOf(schema: SchemaObject): string[] {
  return writtenPatterns(schema).map(wholePattern)
}

function hasForeignPattern(schema: SchemaObject): boolean {
  return !writtenPatterns(schema).every(isPortablePattern)
}

/** A password's pattern goes unsaid, since its value stays out of the pact. */
function writtenPatterns({ format, pattern, patterns }: SchemaObject): string[] {
  if (format === 'password') return []
  if (Array.isArray(patterns)) return patterns
  return pattern === undefined ? [] : [pattern]
}

function ownPattern(schema: SchemaObject): string | undefined {
  return patternsOf(schema)[0]
}

/** Every one of these matches text alone. */
function formatPattern({ format = '' }: SchemaObject): string | undefined {
  return formatPatterns[format]
}
