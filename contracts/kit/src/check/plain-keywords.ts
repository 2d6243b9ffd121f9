import addFormats from 'ajv-formats'
import { isOfType, type JsonType } from '../rules/shape.ts'

/** A keyword whose meaning the comparator takes over unchanged, so that a value can be judged without it. */
export interface PlainKeyword {
  /** Whether the schema gives it in a form that the comparator can use: of any other it says so itself. */
  isWellFormed(given: unknown): boolean
  /** What is asked of a value; nothing of one of another type. */
  takes(given: never, value: unknown): boolean
}

const types: readonly unknown[] = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']
const isText = (given: unknown): given is string => typeof given === 'string'
const isFlag = (given: unknown) => typeof given === 'boolean'
const isCount = (given: unknown) => Number.isInteger(given) && Number(given) >= 0
const isScalar = (given: unknown) => typeof given !== 'object' || given === null
const isNonEmptyList = (given: unknown) => Array.isArray(given) && given.length > 0
const isSet = (given: unknown) => Array.isArray(given) && new Set(given).size === given.length

const annotation = (isWellFormed: (given: unknown) => boolean = () => true): PlainKeyword => ({
  isWellFormed,
  takes: () => true,
})

const ofNumber = (holds: (value: number, limit: number) => boolean): PlainKeyword => ({
  isWellFormed: Number.isFinite,
  takes: (limit: number, value) => typeof value !== 'number' || holds(value, limit),
})

const ofSize = (sizeOf: (value: unknown) => number | undefined, isMost: boolean): PlainKeyword => ({
  isWellFormed: isCount,
  takes(limit: number, value) {
    const size = sizeOf(value)
    return size === undefined || (isMost ? size <= limit : size >= limit)
  },
})

// Characters outside the basic plane count once.
const lengthOf = (value: unknown) => (isText(value) ? [...value].length : undefined)
const itemsOf = (value: unknown) => (Array.isArray(value) ? value.length : undefined)
const membersOf = (value: unknown) =>
  isScalar(value) || Array.isArray(value) ? undefined : Object.keys(Object(value)).length

/** Those that need no other schema; any keyword beside these and extensions is the comparator's own to judge. */
export const plainKeywords: ReadonlyMap<string, PlainKeyword> = new Map<string, PlainKeyword>([
  ['title', annotation(isText)],
  ['description', annotation(isText)],
  ['$comment', annotation(isText)],
  ['default', annotation()],
  ['example', annotation()],
  ['examples', annotation(Array.isArray)],
  ['externalDocs', annotation()],
  ['xml', annotation()],
  ['deprecated', annotation(isFlag)],
  ['readOnly', annotation(isFlag)],
  ['writeOnly', annotation(isFlag)],
  // The comparator lets a pact hold any part of a response, and takes this keyword away.
  ['required', annotation()],
  [
    'type',
    {
      isWellFormed: (given) => isNonEmptyList([given].flat()) && isSet([given].flat()) && [given].flat().every(isType),
      takes: (given: JsonType | JsonType[], value) =>
        value !== Number.POSITIVE_INFINITY &&
        value !== Number.NEGATIVE_INFINITY &&
        [given].flat().some((type) => isOfType(value, type)),
    },
  ],
  [
    'enum',
    {
      isWellFormed: (given) => isNonEmptyList(given) && (given as unknown[]).every(isScalar),
      takes: (given: unknown[], value) => given.includes(value),
    },
  ],
  ['const', { isWellFormed: isScalar, takes: (given: unknown, value) => given === value }],
  ['minimum', ofNumber((value, limit) => value >= limit)],
  ['maximum', ofNumber((value, limit) => value <= limit)],
  ['exclusiveMinimum', ofNumber((value, limit) => value > limit)],
  ['exclusiveMaximum', ofNumber((value, limit) => value < limit)],
  [
    'multipleOf',
    {
      isWellFormed: (given) => Number.isFinite(given) && Number(given) > 0,
      takes: (step: number, value) => typeof value !== 'number' || Number.isSafeInteger(value / step),
    },
  ],
  [
    'uniqueItems',
    {
      isWellFormed: isFlag,
      takes: (given: boolean, value) => !given || !Array.isArray(value) || (isSet(value) && value.every(isScalar)),
    },
  ],
  ['minLength', ofSize(lengthOf, false)],
  ['maxLength', ofSize(lengthOf, true)],
  ['minItems', ofSize(itemsOf, false)],
  ['maxItems', ofSize(itemsOf, true)],
  ['minProperties', ofSize(membersOf, false)],
  ['maxProperties', ofSize(membersOf, true)],
  [
    'pattern',
    {
      isWellFormed: (given) => isText(given) && expressionOf(given) !== undefined,
      takes: (given: string, value) => !isText(value) || expressionOf(given)?.test(value) === true,
    },
  ],
  ['format', { isWellFormed: isText, takes: (given: string, value) => takesFormat(given, value) }],
])

function isType(given: unknown): boolean {
  return types.includes(given)
}

const expressions = new Map<string, RegExp | undefined>()

function expressionOf(pattern: string): RegExp | undefined {
  if (expressions.has(pattern)) return expressions.get(pattern)
  let expression: RegExp | undefined
  try {
    expression = new RegExp(pattern, 'u')
  } catch {
    expression = undefined
  }
  expressions.set(pattern, expression)
  return expression
}

type Format = ReturnType<typeof addFormats.default.get> | undefined
const formats = new Map<string, Format>()

function takesFormat(name: string, value: unknown): boolean {
  if (!formats.has(name)) formats.set(name, readFormat(name))
  const format = formats.get(name)
  if (format === undefined || format === true) return true
  const { type = 'string', validate } =
    typeof format === 'object' && !(format instanceof RegExp) ? format : { validate: format }
  const kind: string = typeof value
  if (kind !== type) return true
  if (validate instanceof RegExp) return validate.test(String(value))
  return typeof validate === 'function' && (validate as (value: unknown) => unknown)(value) === true
}

/** An unknown format asks for nothing. */
function readFormat(name: string): Format {
  try {
    return addFormats.default.get(name as never)
  } catch {
    return undefined
  }
}
