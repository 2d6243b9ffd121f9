import { bundle, createConfig } from '@redocly/openapi-core'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

type Header = { required?: boolean; schema: object }
type Documented = { headers?: Record<string, Header>; content?: Record<string, { schema: object }> }
type Operation = { operationId: string; responses: Record<string, Documented> }

/** An answer, with the route's own path: `/payments/:id`. */
export type Answer = {
  method: string
  route: string
  status: number
  headers: Record<string, unknown>
  text: string
}

const { bundle: bundled } = await bundle({
  ref: new URL('../../../openapi/gocardless.yaml', import.meta.url).pathname,
  config: await createConfig({}),
  dereference: true,
})
const document = bundled.parsed as {
  paths: Record<string, Record<string, Operation>>
  webhooks: { events: { post: { requestBody: { content: { 'application/json': { schema: object } } } } } }
}

const methods = new Set(['get', 'post', 'put', 'delete'])

/** Every operation of the document, as `METHOD /path/{parameter}`. */
export const documentedOperations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter((key) => methods.has(key))
    .map((method) => `${method.toUpperCase()} ${path}`),
)

const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }))
const validators = new Map<object, ValidateFunction>()

/** What about the answer is not as openapi/gocardless.yaml documents it; undefined when nothing is. */
export function findUndocumented({ method, route, status, headers, text }: Answer): string | undefined {
  const place = `${method} ${route} → ${status}`
  const operation = document.paths[route.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
  if (operation === undefined) return `${place}: no such operation`
  const documented = operation.responses[String(status)]
  if (documented === undefined) return `${place}: no such status: ${text}`
  for (const name of Object.keys(documented.headers ?? {})) {
    if (headers[name.toLowerCase()] === undefined) return `${place}: header ${name} is missing`
  }
  if (documented.content === undefined) return text === '' ? undefined : `${place}: documents no body, got ${text}`
  const mediaType = String(headers['content-type']).split(';', 1)[0] ?? ''
  const content = documented.content[mediaType]
  if (content === undefined) return `${place}: media type "${mediaType}" is not documented`
  if (mediaType !== 'application/json') return undefined
  const faults = validate(content.schema, JSON.parse(text))
  return faults && `${place}: ${faults}`
}

/** What about a webhook's body is not as documented; undefined when nothing is. */
export function findUndocumentedWebhook(body: string): string | undefined {
  return validate(document.webhooks.events.post.requestBody.content['application/json'].schema, JSON.parse(body))
}

function validate(schema: object, value: unknown): string | undefined {
  const validator = validators.get(schema) ?? ajv.compile(schema)
  validators.set(schema, validator)
  return validator(value) ? undefined : ajv.errorsText(validator.errors)
}
