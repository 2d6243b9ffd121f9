import type { Json } from '../documents/json.ts'
import type { SchemaObject } from '../documents/openapi-document.ts'
import { expandShapes, type RootedSchema } from '../rules/shape.ts'

const formats: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'ada@example.com',
  uuid: '0190a2b4-0000-7000-8000-000000000000',
  uri: 'https://example.com',
  url: 'https://example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
}
/** Levels of a schema that may contain itself. */
const DEEPEST = 12

/**
 * Makes a value of a schema: the document's own examples where it has them, and no more than is required. Whether it
 * keeps to the schema is for a validator to say: nothing is made to fit a pattern.
 */
export function makeExample({ root, schema }: RootedSchema, depth = 0): Json {
  const [shape] = expandShapes({ root, schema }).filter(({ type }) => type !== 'null')
  if (!shape || depth > DEEPEST) return null
  const given = ownExample(shape.schema)
  if (given !== undefined) return given
  if (shape.type === 'object') {
    const { required = [], properties = {} } = shape.schema
    return Object.fromEntries(
      required.map((name) => [name, makeExample({ root, schema: properties[name] ?? true }, depth + 1)]),
    )
  }
  if (shape.type === 'array') {
    const { items = true, minItems = 1 } = shape.schema
    return Array.from({ length: Math.max(1, minItems) }, () => makeExample({ root, schema: items }, depth + 1))
  }
  return makeScalar(shape.type, shape.schema)
}

function ownExample({ example, examples, default: usual, const: only, enum: listed }: SchemaObject): Json | undefined {
  const [first] = Array.isArray(examples) ? examples : []
  return [only, example, first, usual, listed?.[0]].find((value) => value !== undefined) as Json | undefined
}

function makeScalar(type: string, schema: SchemaObject): Json {
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') {
    const { minimum, maximum, exclusiveMinimum } = schema
    if (typeof minimum === 'number') return minimum
    if (typeof exclusiveMinimum === 'number') return exclusiveMinimum + 1
    return typeof maximum === 'number' && maximum < 1 ? maximum : 1
  }
  if (type !== 'string') return type === 'any' ? 'example' : null
  return formats[schema.format ?? ''] ?? 'example'.padEnd(schema.minLength ?? 0, '-').slice(0, schema.maxLength)
}
