import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** One way in which a value breaks a schema. */
export interface Breach {
  /** JSON pointer into the value, "" for the whole. */
  location: string
  expected: string
  got: string
}

/**
 * Validates a value against the schema at a JSON pointer of a document.
 *
 * @param coerce reads text as the type that the schema asks for, as parameters and headers need
 */
export function validateValue(document: object, pointer: string, value: unknown, coerce: boolean = false): Breach[] {
  const validate = compile(document, pointer, coerce)
  const wrapped = { value: coerce ? structuredClone(value) : value }
  if (validate(wrapped)) return []
  const errors = validate.errors ?? []
  const telling = errors.filter(({ keyword }) => !['oneOf', 'anyOf', 'if', 'not'].includes(keyword))
  return (telling.length > 0 ? telling : errors).slice(0, 5).map(describeBreach)
}

const compiled = new WeakMap<object, Map<string, ValidateFunction>>()
const engines = new WeakMap<object, Map<boolean, Ajv2020>>()

function compile(document: object, pointer: string, coerce: boolean): ValidateFunction {
  const known = compiled.get(document) ?? new Map<string, ValidateFunction>()
  compiled.set(document, known)
  const key = `${coerce} ${pointer}`
  const found = known.get(key)
  if (found) return found
  const fragment = pointer.split('/').map(encodeURIComponent).join('/')
  const validate = engineFor(document, coerce).compile({
    type: 'object',
    properties: { value: { $ref: `openapi.json#${fragment}` } },
  })
  known.set(key, validate)
  return validate
}

function engineFor(document: object, coerce: boolean): Ajv2020 {
  const byMode = engines.get(document) ?? new Map<boolean, Ajv2020>()
  engines.set(document, byMode)
  const found = byMode.get(coerce)
  if (found) return found
  // OpenAPI 3.1 lets any keyword stand in a schema; an unknown one is an annotation.
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true, logger: false, coerceTypes: coerce })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi.json', false, false)
  byMode.set(coerce, ajv)
  return ajv
}

function describeBreach(error: ErrorObject): Breach {
  const location = error.instancePath.replace(/^\/value/, '')
  const secret = (error.parentSchema as { format?: string } | undefined)?.format === 'password'
  const { params, keyword } = error
  if (keyword === 'required') {
    return { location, expected: `property "${params['missingProperty']}"`, got: `no such property` }
  }
  const extra: unknown = params['additionalProperty'] ?? params['unevaluatedProperty']
  if (extra !== undefined) return { location, expected: 'only documented properties', got: `property "${extra}"` }
  return { location, expected: expectation(error), got: secret ? '(secret)' : showValue(error.data) }
}

function expectation({ keyword, params, message }: ErrorObject): string {
  if (keyword === 'type') return [params['type']].flat().join(' or ')
  if (keyword === 'enum')
    return `one of ${params['allowedValues'].map((value: unknown) => JSON.stringify(value)).join(', ')}`
  if (keyword === 'const') return JSON.stringify(params['allowedValue'])
  if (keyword === 'format') return `format ${params['format']}`
  if (keyword === 'pattern') return `pattern ${params['pattern']}`
  return message?.replace(/^must /, '') ?? keyword
}

function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 80 ? `${text.slice(0, 77)}...` : text
}
