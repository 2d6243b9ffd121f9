import fc, { type Arbitrary } from 'fast-check'
import { type ZodType, z } from 'zod'
import type { Json } from '../../src/documents/json.ts'
import type { Schema } from '../../src/documents/openapi-document.ts'
import { itself, type Subject } from './subject.ts'

interface Scalar {
  schema: Schema
  reads: ZodType
  values: Arbitrary<Json>
  /** Whether Pact can also allow null; otherwise a value that is null stays null, and one that is not does not become it. */
  orNull?: boolean
}

const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const int = fc.integer()
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0)
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())
const date = day.map((iso) => iso.slice(0, 10))
const instant = fc
  .tuple(day, fc.constantFrom('Z', '+01:00', '-11:30'), fc.boolean())
  .map(([iso, zone, millis]) => iso.slice(0, millis ? 23 : 19) + zone)
const utc = day.map((iso) => iso.replace('.000', ''))
const email = fc.stringMatching(/^[a-z]{1,6}(\.[a-z]{1,3})?@[a-z]{2,5}\.(com|org)$/)
const uri = fc.webUrl()
const uuid = fc.uuid()
const string = (format: string): Schema => ({ type: 'string', format })

const patterns = [
  '^[0-9]{5}$',
  '^978[0-9]{10}$',
  '^[A-Z]{2}-[0-9]{3}$',
  '[a-z]+',
  '^-?\\d+\\.\\d{2}$',
  '^x|y$',
  '^\\w+$',
]
const ofPattern = (pattern: string) => fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 20, size: '-1' })
const isSafePattern = (pattern: string) => pattern === '^[A-Z]{2}-[0-9]{3}$'

const patterned = fc.constantFrom(...patterns).map(
  (pattern): Scalar => ({
    schema: { type: 'string', pattern },
    reads: z.string(),
    values: ofPattern(pattern),
    orNull: isSafePattern(pattern),
  }),
)
const readByPattern = fc.constantFrom(...patterns).map(
  (pattern): Scalar => ({
    schema: { type: 'string' },
    reads: z.string().regex(new RegExp(pattern, 'u')),
    values: ofPattern(pattern),
    orNull: isSafePattern(pattern),
  }),
)

const words = fc.uniqueArray(fc.constantFrom('BUY', 'SELL', 'a.b', 'c|d', '(e)', 'x y', 'ü', '$'), { minLength: 1 })
const numerals = fc.uniqueArray(fc.constantFrom('1', '12', 'true', 'null', '1.5', '[]', '{}'), { minLength: 1 })
/** One value alone is compared as it is. */
const isSingle = (values: readonly unknown[]) => values.length === 1
const listed = fc.tuple(fc.oneof(words, numerals), fc.boolean()).chain(([values, free]) =>
  fc.subarray(values, { minLength: 1 }).map(
    (handled): Scalar => ({
      schema: { type: 'string', enum: values },
      reads: free ? z.string() : z.enum(handled),
      values: fc.constantFrom(...(free ? values : handled)),
      orNull: isSingle(free ? values : handled) || (free ? values : handled).every((value) => !numeral.has(value)),
    }),
  ),
)
const numeral = new Set(['1', '12', 'true', 'null', '1.5', '[]', '{}'])
const listedIntegers = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 4 }).map(
  (values): Scalar => ({
    schema: { type: 'integer', enum: values },
    reads: z.int(),
    values: fc.constantFrom(...values),
    orNull: isSingle(values),
  }),
)
const mixedList = fc.constantFrom<Json[]>([1, 'x'], ['1', 1, true], [false, 'no']).map(
  (values): Scalar => ({
    schema: { enum: values },
    reads: z.union(values.map((value) => z.literal(value as string | number | boolean))),
    values: fc.constantFrom(...values),
  }),
)
const constant = fc.constantFrom<Json>('Bearer', 'a.b', 7, 1.5, true, false, '12').map(
  (value): Scalar => ({
    schema: { const: value },
    reads: z.literal(value as string | number | boolean),
    values: fc.constant(value),
  }),
)

const plain: Scalar[] = [
  { schema: { type: 'integer' }, reads: z.int(), values: int },
  { schema: { type: 'integer' }, reads: z.number(), values: int },
  { schema: { type: 'number' }, reads: z.number(), values: number },
  { schema: { type: 'number' }, reads: z.int(), values: int },
  { schema: { type: 'boolean' }, reads: z.boolean(), values: fc.boolean() },
  { schema: { type: 'string' }, reads: z.string(), values: text },
  { schema: string('uuid'), reads: z.uuid(), values: uuid },
  { schema: string('uuid'), reads: z.string(), values: uuid },
  { schema: string('date'), reads: z.iso.date(), values: date },
  { schema: string('date'), reads: z.string(), values: date },
  { schema: string('date-time'), reads: z.iso.datetime({ offset: true }), values: instant },
  { schema: string('date-time'), reads: z.iso.datetime(), values: utc },
  { schema: string('date-time'), reads: z.string(), values: instant },
  { schema: string('time'), reads: z.string(), values: instant.map((iso) => iso.slice(11)) },
  { schema: string('email'), reads: z.email(), values: email },
  { schema: string('email'), reads: z.string(), values: email },
  { schema: string('uri'), reads: z.url(), values: uri },
  { schema: { type: 'string' }, reads: z.iso.date(), values: date },
  { schema: { type: 'string' }, reads: z.uuid(), values: uuid },
  { schema: { type: 'string' }, reads: z.enum(['x', 'y']), values: fc.constantFrom('x', 'y') },
  { schema: {}, reads: z.int(), values: int },
  { schema: true, reads: z.iso.date(), values: date },
  { schema: {}, reads: z.string(), values: text },
  { schema: {}, reads: z.boolean(), values: fc.boolean() },
  { schema: { allOf: [{ type: 'number' }, { type: 'integer' }] }, reads: z.number(), values: int },
  {
    schema: { allOf: [{ type: 'string', pattern: '^[a-z]+$' }, { pattern: '^.{3}$' }] },
    reads: z.string(),
    values: fc.stringMatching(/^[a-z]{3}$/),
    orNull: false,
  },
  { schema: { allOf: [string('uuid'), { pattern: '^[0-9a-f-]+$' }] }, reads: z.string(), values: uuid, orNull: false },
  {
    schema: { type: 'string', pattern: '^[a-z]+$' },
    reads: z.string().regex(/^.{3}$/u),
    values: fc.stringMatching(/^[a-z]{3}$/),
    orNull: false,
  },
  { schema: { type: ['integer', 'string'] }, reads: z.union([z.int(), z.string()]), values: fc.oneof(int, text) },
  {
    schema: { oneOf: [{ type: 'integer' }, string('date')] },
    reads: z.union([z.int(), z.iso.date()]),
    values: fc.oneof(int, date),
  },
]

const bare: Arbitrary<Scalar> = fc.oneof(
  { arbitrary: fc.constantFrom(...plain), weight: 6 },
  patterned,
  readByPattern,
  listed,
  listedIntegers,
  mixedList,
  constant,
)

/** Whether the document allows null, and the consumer takes it. */
type Nulls = 'never' | 'taken' | 'refused'
const nulls = fc.constantFrom<Nulls>('never', 'never', 'taken', 'refused')
const nullableForms: ((schema: Schema) => Schema)[] = [
  (schema) => ({ anyOf: [schema, { type: 'null' }] }),
  (schema) => ({ oneOf: [{ type: 'null' }, schema] }),
  (schema) =>
    typeof schema === 'object' && typeof schema.type === 'string' && !schema.enum
      ? { ...schema, type: [schema.type, 'null'] }
      : { anyOf: [schema, { type: 'null' }] },
]

/** Any scalar, with null allowed and taken, allowed and refused, or not allowed. */
export const scalarSubject: Arbitrary<Subject> = fc
  .tuple(bare, nulls, fc.constantFrom(...nullableForms))
  .map(([scalar, null_, form]) => toSubject(scalar, null_, form))

function toSubject(
  { schema, reads, values, orNull = true }: Scalar,
  null_: Nulls,
  form: (schema: Schema) => Schema,
): Subject {
  const undocumented = schema === true || Object.keys(schema).length === 0
  const nullable = null_ === 'taken'
  return {
    schema: null_ === 'never' || undocumented ? schema : form(schema),
    reads: nullable ? reads.nullable() : reads,
    values: nullable ? fc.oneof({ arbitrary: values, weight: 3 }, fc.constant(null)) : values,
    like(examples) {
      const present = examples.filter((example) => example !== null)
      if (present.length === 0) return fc.constant(null)
      const kinds = new Set(present.map(kindOf))
      // Of several kinds only where nobody reads it: what is read and of several kinds stays in place.
      const alike = kinds.size > 1 ? values : values.filter((value) => kinds.has(kindOf(value)))
      return nullable && orNull ? fc.oneof({ arbitrary: alike, weight: 3 }, fc.constant(null)) : alike
    },
    isPinned(examples) {
      const kinds = new Set(examples.filter((example) => example !== null).map(kindOf))
      const mixesNull = examples.includes(null) && examples.some((example) => example !== null)
      return kinds.size > 1 || (mixesNull && !orNull)
    },
    places: () => itself,
  }
}

/** Integers and numbers are one kind: which of the two is asked for, the schema says. */
function kindOf(value: Json): string {
  return typeof value
}
