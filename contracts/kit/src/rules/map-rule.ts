import type { Schema } from '../documents/openapi-document.ts'
import type { RuleList } from './rule-list.ts'
import { expandShapes, type Shape } from './shape.ts'
import { stringMatchers } from './string-matchers.ts'

/**
 * The rule of an object that is a map: any keys (of the documented form), each value like the example's, and not empty,
 * because `eachKey` and `values` alone accept `{}` (measured).
 *
 * @param filled whether all examples hold something
 * @returns nothing when the object has named properties, on either side
 */
export function mapRule(
  root: object,
  { shape, taken, filled }: { shape: Shape; taken: Shape | undefined; filled: boolean },
): { rule: RuleList; values: Schema } | undefined {
  const { properties = {}, additionalProperties, propertyNames } = shape.schema
  const named = Object.keys(properties).length > 0 || Object.keys(taken?.schema.properties ?? {}).length > 0
  if (named || additionalProperties === undefined || additionalProperties === false) return undefined
  const names = propertyNames === undefined ? undefined : expandShapes({ root, schema: propertyNames })[0]
  const keys = stringMatchers(names?.schema ?? {}).all
  const rules = keys.length > 1 ? keys.filter(({ match }) => match === 'regex') : keys
  const matchers = [...(filled ? [{ match: 'notEmpty' }] : []), { match: 'eachKey', rules }, { match: 'values' }]
  return { rule: { combine: 'AND', matchers }, values: additionalProperties }
}
