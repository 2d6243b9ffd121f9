import type { Json } from '../documents/json.ts'
import type { Schema } from '../documents/openapi-document.ts'
import { expandShapes, isOfType, type Shape } from '../rules/shape.ts'

/** One value of a body with all that the document says of it. */
export interface Place {
  /** From the body's root. */
  steps: readonly string[]
  value: Json
  /** The alternatives that the document allows there; of a union, of those branches that the rest of the body fits. */
  shapes: readonly Shape[]
  /** Whether the document lets the answer do without it. */
  optional: boolean
}

interface Source {
  /** What references point into. */
  root: object
  /** Alternatives, where there are several. */
  schemas: readonly Schema[]
  body: Json
}

/** Lists the places of a body that its schema knows, parents first. */
export function listPlaces({ root, schemas, body }: Source): Place[] {
  const places: Place[] = []
  const visit = (steps: readonly string[], value: Json, schemas: readonly Schema[], optional: boolean) => {
    const shapes = schemas.flatMap((schema) => expandShapes({ root, schema }))
    places.push({ steps, value, shapes, optional })
    if (typeof value !== 'object' || value === null) return
    const fitting = shapes.filter((shape) => fits(root, shape, value))
    for (const [key, child] of Object.entries(value)) {
      const found = fitting.map((shape) => childOf(shape, key, Array.isArray(value)))
      const known = found.filter((one) => one !== undefined)
      if (known.length > 0)
        visit(
          [...steps, key],
          child,
          known.map(({ schema }) => schema),
          known.every((one) => one.optional),
        )
    }
  }
  visit([], body, schemas, false)
  return places
}

interface Child {
  schema: Schema
  optional: boolean
}

function childOf({ schema }: Shape, key: string, isList: boolean): Child | undefined {
  if (isList) {
    const element = schema.prefixItems?.[Number(key)] ?? schema.items
    return element === undefined ? undefined : { schema: element, optional: false }
  }
  const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined
  if (own !== undefined) return { schema: own, optional: schema.required?.includes(key) !== true }
  const other = schema.additionalProperties
  // The members of a map have no names that the document could require.
  return typeof other === 'object' ? { schema: other, optional: false } : undefined
}

/** Whether a body can be meant by an alternative of its schema. */
export function fitsBody(root: object, shape: Shape, body: Json): boolean {
  return typeof body === 'object' && body !== null ? fits(root, shape, body) : fitsScalar(shape, body)
}

/** Whether a branch of a union can be meant: the body is cut to what is read, so that required properties may be gone. */
function fits(root: object, { type, schema }: Shape, value: object): boolean {
  if (type !== 'any' && !isOfType(value, type)) return false
  return Object.entries(value).every(([name, child]) => {
    const property = schema.properties?.[name]
    if (property === undefined) return schema.additionalProperties !== false || Array.isArray(value)
    if (typeof child === 'object' && child !== null) return true
    return expandShapes({ root, schema: property }).some((shape) => fitsScalar(shape, child))
  })
}

function fitsScalar({ type, schema }: Shape, value: unknown): boolean {
  if (type !== 'any' && !isOfType(value, type)) return false
  if (schema.const !== undefined) return schema.const === value
  return schema.enum === undefined || schema.enum.includes(value)
}
