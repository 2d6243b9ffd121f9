import type { Json } from '../../documents/json.ts'
import { chooseShape } from '../../rules/accepts-value.ts'
import { expandShapes, type RootedSchema, type Shape } from '../../rules/shape.ts'

/** The part of a mocked value that its schema requires; lists and maps keep their entries. */
export function keepRequired(value: Json, { root, schema }: RootedSchema): Json {
  if (typeof value !== 'object' || value === null) return value
  const shape = chooseShape(root, expandShapes({ root, schema }), value)
  if (Array.isArray(value)) {
    return value.map((item, index) => keepRequired(item, { root, schema: itemSchema(shape, index) }))
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, child]) => {
      const kept = keptSchema(shape, name)
      return kept === undefined ? [] : [[name, keepRequired(child, { root, schema: kept })]]
    }),
  )
}

function itemSchema(shape: Shape | undefined, index: number) {
  return shape?.schema.prefixItems?.[index] ?? shape?.schema.items ?? true
}

/** The schema of a property that stays: one that is required, or an entry of a map. */
function keptSchema(shape: Shape | undefined, name: string) {
  const { properties = {}, required = [], additionalProperties } = shape?.schema ?? {}
  const own = Object.hasOwn(properties, name) ? properties[name] : undefined
  if (required.includes(name)) return own ?? additionalProperties ?? true
  return own === undefined && typeof additionalProperties === 'object' ? additionalProperties : undefined
}
