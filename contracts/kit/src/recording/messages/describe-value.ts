import type { Json } from '../../documents/json.ts'
import type { Schema, SchemaObject } from '../../documents/openapi-document.ts'

const SECRET_NAME = /pass(word|phrase)|secret|token|ticket|credential|authorization|signature|api[-_]?key|bearer|jwt/i
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/

/** Whether a name, or the form of a value (RFC 7519), says that the value is a secret. */
export function looksSecret(name: string, value: unknown): boolean {
  return typeof value === 'string' && (SECRET_NAME.test(name) || JWT.test(value))
}

/**
 * A schema that marks what looks secret in a value as `format: password`.
 *
 * @param types asks for the value's types too, where no document says them
 */
export function describeValue(value: Json, { name = '', types }: { name?: string; types: boolean }): Schema {
  const { type, format } = { type: typeNameOf(value), format: looksSecret(name, value) ? 'password' : undefined }
  const schema: SchemaObject = { ...(types && { type }), ...(format !== undefined && { format }) }
  const describe = (child: Json, key: string) => describeValue(child, { name: key, types })
  if (Array.isArray(value)) {
    const [first] = value
    return first === undefined ? schema : { ...schema, items: describe(first, name) }
  }
  if (typeof value !== 'object' || value === null) return Object.keys(schema).length > 0 ? schema : true
  const properties = Object.entries(value).map(([key, child]) => [key, describe(child, key)] as const)
  const telling = properties.filter(([, child]) => child !== true)
  return telling.length === 0 && !types ? true : { ...schema, properties: Object.fromEntries(telling) }
}

function typeNameOf(value: Json): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
