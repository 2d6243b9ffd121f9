import type { Schema } from '../documents/openapi-document.ts'
import { expandShapes, isOfType, type RootedSchema, type Shape } from './shape.ts'

/**
 * Picks the alternative that a value is an instance of: of a union of objects, the branch whose discriminator and
 * required properties agree.
 */
export function chooseShape(root: object, shapes: readonly Shape[], value: unknown): Shape | undefined {
  return shapes.find((shape) => acceptsAs(root, shape, value))
}

/** Whether a value has the structure that a schema asks for; lengths, ranges and formats are not looked at. */
export function acceptsValue(rooted: RootedSchema, value: unknown): boolean {
  return expandShapes(rooted).some((shape) => acceptsAs(rooted.root, shape, value))
}

function acceptsAs(root: object, { type, schema }: Shape, value: unknown): boolean {
  if (type !== 'any' && !isOfType(value, type)) return false
  if (schema.const !== undefined && schema.const !== value) return false
  if (schema.enum && !schema.enum.includes(value)) return false
  if (Array.isArray(value)) {
    const items = schema.items
    return items === undefined || value.every((item) => acceptsValue({ root, schema: items }, item))
  }
  if (typeof value !== 'object' || value === null) return true
  if (schema.required?.some((name) => !Object.hasOwn(value, name))) return false
  return Object.entries(value).every(([name, child]) => {
    const property: Schema | undefined = schema.properties?.[name] ?? schema.additionalProperties
    return property === undefined || acceptsValue({ root, schema: property }, child)
  })
}
