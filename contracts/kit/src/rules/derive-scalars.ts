import type { Json } from '../documents/json.ts'
import { placeholderFor } from './placeholder.ts'
import { scalarRule } from './scalar-rule.ts'
import type { Shape } from './shape.ts'
import { type Place, pin, type Walk } from './walk.ts'

/** Derives scalars that share one rule; a value stands in for the nulls among them, since rules compare with it. */
export function deriveScalars(
  walk: Walk,
  place: Place,
  shapes: readonly Shape[],
  reads: readonly Shape[] | undefined,
): Json[] {
  const { path, values } = place
  const present = values.filter((value) => value !== null)
  const [first = null] = present
  const rule = scalarRule(shapes, reads, first)
  if (path !== undefined) walk.derived.rules[path] = rule
  const mixesNull = present.length > 0 && present.length < values.length
  const takesNull = rule.combine === 'OR' && rule.matchers.some(({ match }) => match === 'null')
  const alike = present.every((value) => {
    if (value === first) return true
    if (rule.matchers[0]?.match === 'equality' || typeof value !== typeof first) return false
    return JSON.stringify(scalarRule(shapes, reads, value)) === JSON.stringify(rule)
  })
  if (!alike || (mixesNull && !takesNull)) return pin(walk, values)
  const secret = shapes.find(({ schema }) => schema.format === 'password')
  if (!secret) return values.map((value) => value ?? first)
  for (const value of present) if (typeof value === 'string') walk.derived.secrets.push(value)
  return values.map((value) =>
    typeof (value ?? first) === 'string' ? placeholderFor(secret.schema) : (value ?? first),
  )
}
