import { lookUp } from '../documents/located.ts'
import type { OpenApiDocument, Schema, SchemaObject } from '../documents/openapi-document.ts'
import { mergeSchemas } from './merge-schemas.ts'

export type JsonType = 'null' | 'boolean' | 'integer' | 'number' | 'string' | 'array' | 'object'

/** One alternative that a schema allows: a single type, with references and combinators worked in. */
export interface Shape {
  type: JsonType | 'any'
  schema: SchemaObject
}

/** A schema together with the document that its references point into. */
export interface RootedSchema {
  root: object
  schema: Schema
}

/** Lists the alternatives of a schema; `null` counts as one, so that being nullable needs no special case. */
export function expandShapes({ root, schema }: RootedSchema): readonly Shape[] {
  if (typeof schema === 'boolean') return expand(root, schema)
  const known = expanded.get(root) ?? new WeakMap<SchemaObject, readonly Shape[]>()
  expanded.set(root, known)
  const shapes = known.get(schema) ?? expand(root, schema)
  known.set(schema, shapes)
  return shapes
}

// Each value of each mocked body asks again for the alternatives of the same few schemas.
const expanded = new WeakMap<object, WeakMap<SchemaObject, readonly Shape[]>>()

function expand(root: object, schema: Schema): Shape[] {
  return flatten(root, schema).flatMap((flat) => typesOf(flat).flatMap((type) => restrictTo(type, flat)))
}

function flatten(root: object, schema: Schema): SchemaObject[] {
  if (schema === true) return [{}]
  if (schema === false) return []
  const { $ref, allOf = [], anyOf, oneOf, ...own } = schema
  let alternatives: SchemaObject[] = [own]
  const combine = (others: SchemaObject[]) => {
    alternatives = alternatives
      .flatMap((left) => others.map((right) => mergeSchemas(left, right)))
      .filter((merged) => merged !== undefined)
  }
  if ($ref !== undefined) combine(flatten(root, lookUp(root as OpenApiDocument, $ref).value as Schema))
  for (const part of allOf) combine(flatten(root, part))
  if (anyOf) combine(anyOf.flatMap((part) => flatten(root, part)))
  if (oneOf) combine(oneOf.flatMap((part) => flatten(root, part)))
  return alternatives
}

function typesOf(schema: SchemaObject): Shape['type'][] {
  if (schema.type !== undefined) return [schema.type].flat() as JsonType[]
  if (schema.const !== undefined) return [typeOf(schema.const)]
  if (schema.enum) return [...new Set(schema.enum.map(typeOf))]
  if (schema.properties || schema.additionalProperties !== undefined) return ['object']
  if (schema.items !== undefined || schema.prefixItems) return ['array']
  if (schema.pattern !== undefined || schema.format !== undefined) return ['string']
  return ['any']
}

function restrictTo(type: Shape['type'], schema: SchemaObject): Shape[] {
  if (!schema.enum) {
    const impossible = schema.const !== undefined && type !== 'any' && !isOfType(schema.const, type)
    return impossible ? [] : [{ type, schema }]
  }
  const values = schema.enum.filter((value) => type === 'any' || isOfType(value, type))
  return values.length === 0 ? [] : [{ type, schema: { ...schema, enum: values } }]
}

/** The type of a JSON value; whole numbers are integers. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value === 'boolean' || typeof value === 'string') return typeof value as 'boolean' | 'string'
  return 'object'
}

/** Whether a value is of a JSON Schema type: an integer is a number too. */
export function isOfType(value: unknown, type: JsonType): boolean {
  const own = typeOf(value)
  return own === type || (own === 'integer' && type === 'number')
}
