import type { SchemaObject } from '../documents/openapi-document.ts'
import { isSplitByVerifier, listMembers, memberPatterns } from './list-header.ts'
import type { RuleList } from './rule-list.ts'
import { scalarRule } from './scalar-rule.ts'
import { expandShapes, isOfType, type RootedSchema, type Shape } from './shape.ts'

const equality: RuleList = { combine: 'AND', matchers: [{ match: 'equality' }] }

/** Expressions in place of the types, because `integer` and `number` refuse the text of a negative number (measured). */
const textOf: Readonly<Record<string, string>> = {
  integer: '^-?[0-9]+$',
  number: '^-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$',
}

/** The rule of a response header, whose value is text whatever its schema's type. */
export function headerRule(schema: RootedSchema, { name, text }: { name: string; text: string }): RuleList {
  const shapes = expandShapes(schema).filter(({ type }) => type !== 'null')
  const list = shapes.find(({ type }) => type === 'array')
  if (list) return listRule(schema.root, list.schema, { name, text })
  const rule = textRule(shapes, text)
  const members = listMembers(text)
  return isSplitByVerifier(name) && members.length > 1 ? membersRule(rule, members) : rule
}

function textRule(shapes: readonly Shape[], text: string): RuleList {
  const number = Number(text)
  const numeric = text.trim() !== '' && shapes.some(({ type }) => type !== 'any' && isOfType(number, type))
  if (shapes.every(({ type }) => type === 'boolean')) {
    return { combine: 'AND', matchers: [{ match: 'regex', regex: '^(true|false)$' }] }
  }
  const { combine, matchers } = scalarRule(shapes, undefined, numeric ? number : text)
  // Text is all there is: a type beside a regular expression says nothing more.
  const telling = matchers.filter(({ match }) => match === 'regex')
  const kept = telling.length > 0 && combine === 'AND' ? telling : matchers
  return {
    combine,
    matchers: kept.map((matcher) => {
      const regex = textOf[matcher.match]
      return regex === undefined ? matcher : { match: 'regex', regex }
    }),
  }
}

/** Each member has the form that the schema's items ask for, as many as there are. */
function listRule(
  root: object,
  { items = true }: SchemaObject,
  { name, text }: { name: string; text: string },
): RuleList {
  const member = textRule(expandShapes({ root, schema: items }), listMembers(text)[0] ?? '')
  if (isSplitByVerifier(name)) return member
  const pattern = patternOf(member)?.slice(1, -1)
  if (pattern === undefined) return { combine: 'AND', matchers: [{ match: 'type' }] }
  return { combine: 'AND', matchers: [{ match: 'regex', regex: `^(?:${pattern})(?: *, *(?:${pattern}))*$` }] }
}

/**
 * The verifier compares a rule with each member and not with the whole. So a pattern is taken apart into one
 * expression per member: each must be found, in any order, and others may be there too. What cannot be taken apart is
 * pinned as it was mocked.
 */
function membersRule(rule: RuleList, members: readonly string[]): RuleList {
  if (rule.matchers.every(({ match }) => match === 'type')) return rule
  const patterns = memberPatterns(patternOf(rule) ?? '')
  const fits = patterns?.length === members.length
  if (!fits || !patterns.every((pattern, index) => new RegExp(pattern, 'u').test(members[index] ?? ''))) return equality
  const variants = patterns.map((regex, index) => ({
    index,
    rules: { $: { combine: 'AND', matchers: [{ match: 'regex', regex }] } },
  }))
  return { combine: 'AND', matchers: [{ match: 'arrayContains', variants }] }
}

/** The one anchored expression of a rule, if it is nothing else. */
function patternOf({ matchers }: RuleList): string | undefined {
  const [only, ...others] = matchers
  return only?.match === 'regex' && others.length === 0 ? String(only['regex']) : undefined
}
