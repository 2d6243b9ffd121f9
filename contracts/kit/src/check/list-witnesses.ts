import type { Json } from '../documents/json.ts'
import type { SchemaObject } from '../documents/openapi-document.ts'
import type { Shape } from '../rules/shape.ts'

/** Values that a schema allows: all of them where it lists them, else a few that rules commonly differ on. */
export interface Witnesses {
  values: Json[]
  complete: boolean
}

/** Lists values that some alternative of a scalar allows. */
export function listWitnesses(shapes: readonly Shape[]): Witnesses {
  const lists = shapes.map(listedValues)
  const complete = lists.every((list) => list !== undefined)
  return { values: shapes.flatMap((shape, at) => lists[at] ?? sample(shape)), complete }
}

/** The values of a schema that lists them, by `enum`, `const` or being boolean or null. */
export function listedValues({ type, schema }: Shape): Json[] | undefined {
  if (schema.const !== undefined) return [schema.const as Json]
  if (schema.enum) return schema.enum as Json[]
  if (type === 'null') return [null]
  return type === 'boolean' ? [true, false] : undefined
}

/** Whether a scalar keeps to the limits of a schema that lists no values; patterns and formats are not looked at. */
export function keepsLimits(schema: SchemaObject, value: Json): boolean {
  const limit = (keyword: string, otherwise: number) =>
    typeof schema[keyword] === 'number' ? schema[keyword] : otherwise
  if (typeof value === 'string') {
    const { length } = [...value]
    return length >= (schema.minLength ?? 0) && length <= (schema.maxLength ?? Number.POSITIVE_INFINITY)
  }
  if (typeof value !== 'number') return true
  const step = limit('multipleOf', 0)
  return (
    value >= limit('minimum', Number.NEGATIVE_INFINITY) &&
    value <= limit('maximum', Number.POSITIVE_INFINITY) &&
    value > limit('exclusiveMinimum', Number.NEGATIVE_INFINITY) &&
    value < limit('exclusiveMaximum', Number.POSITIVE_INFINITY) &&
    (step === 0 || Number.isInteger(value / step))
  )
}

const integers = [0, 1, 7, 100, 4096, -1]
const fractions = [0.5, 12.25, -0.5]

function sample({ type, schema }: Shape): Json[] {
  const own = [schema['minimum'], schema['maximum']].filter((value) => typeof value === 'number')
  if (type === 'integer') return [...integers, ...own].filter((value) => keepsLimits(schema, value))
  if (type === 'number') return [...integers, ...fractions, ...own].filter((value) => keepsLimits(schema, value))
  if (type === 'string') return sampleTexts(schema).filter((value) => keepsLimits(schema, value))
  return []
}

const texts: Readonly<Record<string, string[]>> = {
  uuid: ['01980a5e-7c00-7000-8000-000000000021'],
  date: ['2026-02-03'],
  time: ['04:05:06Z'],
  'date-time': ['2026-02-03T04:05:06Z', '2026-02-03T04:05:06.789Z'],
  email: ['ada@example.com'],
  uri: ['https://example.com/a'],
}

/** Of a pattern or an unknown format no other text than the example is known. */
function sampleTexts(schema: SchemaObject): string[] {
  const { format, pattern, patterns } = schema
  if (pattern !== undefined || patterns !== undefined) return []
  if (format !== undefined) return texts[format] ?? []
  const short = 'concordat'
  return [short.padEnd(schema.minLength ?? 0, 'x').slice(0, schema.maxLength ?? short.length + (schema.minLength ?? 0))]
}
