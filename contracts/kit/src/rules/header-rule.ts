import type { RuleList } from '../recording/recording.ts'
import { scalarRule } from './scalar-rule.ts'
import { expandShapes, isOfType, type RootedSchema } from './shape.ts'

/** The rule of a response header, whose value is text whatever its schema's type. */
export function headerRule(schema: RootedSchema, text: string): RuleList {
  const shapes = expandShapes(schema).filter(({ type }) => type !== 'null')
  const number = Number(text)
  const numeric = text.trim() !== '' && shapes.some(({ type }) => type !== 'any' && isOfType(number, type))
  if (shapes.every(({ type }) => type === 'boolean')) {
    return { combine: 'AND', matchers: [{ match: 'regex', regex: '^(true|false)$' }] }
  }
  const { combine, matchers } = scalarRule(shapes, undefined, numeric ? number : text)
  // Text is all there is: a type beside a regular expression says nothing more.
  const telling = matchers.filter(({ match }) => match === 'regex')
  return { combine, matchers: telling.length > 0 && combine === 'AND' ? telling : matchers }
}
