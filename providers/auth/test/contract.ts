import { bundle, createConfig } from '@redocly/openapi-core'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

type Header = { required?: boolean; schema: object }
type Documented = { headers?: Record<string, Header>; content?: Record<string, { schema: object }> }
type Operation = { operationId: string; responses: Record<string, Documented> }

/** A response as it went over the wire. */
export type Wire = {
  method: string
  path: string
  status: number
  headers: Record<string, string | string[]>
  text: string
}

const { bundle: bundled } = await bundle({
  ref: new URL('../../../openapi/auth.yaml', import.meta.url).pathname,
  config: await createConfig({}),
  dereference: true,
})
const paths = (bundled.parsed as { paths: Record<string, Record<string, Operation>> }).paths

const methods = new Set(['get', 'post', 'put', 'patch', 'delete'])

/** Every operation of the document, as `METHOD /path/{parameter}`. */
export const documentedOperations = Object.entries(paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((key) => methods.has(key))
    .map((method) => `${method.toUpperCase()} ${path}`),
)

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }))
const validators = new Map<object, ValidateFunction>()

/** Fails when the response is not one that openapi/auth.yaml documents: status, media type, headers and body. */
export function expectDocumented({ method, path, status, headers, text }: Wire): void {
  const place = `${method} ${path} → ${status}`
  const operation = findOperation(method, path)
  if (operation === undefined) throw new Error(`${place}: no such operation in openapi/auth.yaml`)
  const documented = operation.responses[String(status)]
  if (documented === undefined) throw new Error(`${place}: ${operation.operationId} documents no such status: ${text}`)
  for (const [name, { required, schema }] of Object.entries(documented.headers ?? {})) {
    const value = headers[name.toLowerCase()]
    if (value === undefined && required) throw new Error(`${place}: header ${name} is missing`)
    for (const one of [value ?? []].flat()) check(schema, one, `${place}: header ${name}`)
  }
  const mediaType = String(headers['content-type'] ?? '').split(';', 1)[0] ?? ''
  if (documented.content === undefined) {
    if (text !== '') throw new Error(`${place}: documents no body, got ${text}`)
    return
  }
  const content = documented.content[mediaType]
  if (content === undefined) throw new Error(`${place}: media type "${mediaType}" is not documented`)
  check(content.schema, JSON.parse(text), `${place}: body`)
}

function findOperation(method: string, path: string): Operation | undefined {
  for (const [template, item] of Object.entries(paths)) {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)
    if (pattern.test(path)) return item[method.toLowerCase()]
  }
  return undefined
}

function check(schema: object, value: unknown, place: string): void {
  const validate = validators.get(schema) ?? ajv.compile(schema)
  validators.set(schema, validate)
  if (!validate(value)) throw new Error(`${place}: ${ajv.errorsText(validate.errors)}`)
}
