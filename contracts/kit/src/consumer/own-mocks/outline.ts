import { chooseShape } from '../../rules/accepts-value.ts'
import { expandShapes, type RootedSchema } from '../../rules/shape.ts'

/**
 * What of a value makes a case of its own: its structure, and those values that the schema lists one by one. Two
 * requests of one outline differ in their examples alone.
 */
export function outline(value: unknown, { root, schema }: RootedSchema): unknown {
  const shapes = expandShapes({ root, schema })
  const shape = chooseShape(root, shapes, value)
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(outline(item, { root, schema: shape?.schema.items ?? true })))
    return [...new Set(items)].sort()
  }
  if (typeof value === 'object' && value !== null) {
    const { properties = {}, additionalProperties = true } = shape?.schema ?? {}
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
    return Object.fromEntries(
      entries.map(([name, child]) => [
        name,
        outline(child, { root, schema: properties[name] ?? additionalProperties }),
      ]),
    )
  }
  const listed = typeof value === 'boolean' || shape?.schema.enum !== undefined || shape?.schema.const !== undefined
  return listed ? { is: value } : value === null ? 'null' : typeof value
}
