import type { Json } from '../documents/json.ts'
import { essenceOf, findMediaType, isForm, isJson } from '../documents/media-type.ts'
import type { Schema, SchemaObject } from '../documents/openapi-document.ts'
import { placeholderFor } from '../rules/index.ts'
import { expandShapes } from '../rules/shape.ts'
import { boundValue, findBinding } from './bind-states.ts'
import { decode } from './read-text.ts'
import { recordBytes } from './record-bytes.ts'
import type { RecordScope } from './record-request.ts'
import type { RecordedBody } from './recording.ts'
import { scrubJson, scrubText } from './scrub-secrets.ts'

/** A request body whose secrets are known only after all parts of the request were read. */
export interface UnfinishedBody {
  finish(secrets: readonly string[]): RecordedBody
}

/** Records a request body: JSON and forms field by field, other text as it is, and files byte for byte. */
export async function recordBody(scope: RecordScope): Promise<UnfinishedBody | undefined> {
  if (scope.request.body === null) return undefined
  const text = await decode(scope.request.clone())
  if (text === '') return undefined
  const header = scope.request.headers.get('content-type') ?? 'application/octet-stream'
  const contentType = essenceOf(header)
  if (!isTextual(contentType)) return recordBytes(scope, header)
  if (text === undefined) {
    throw new Error(
      `Failed to record the request body: its bytes are not UTF-8, so they cannot stand in a pact as text. Let the client send UTF-8, or mock this call without pactWith.`,
    )
  }
  const value = isJson(contentType) ? parseJson(text) : isForm(contentType) ? parseForm(text) : undefined
  if (value === undefined) return { finish: (secrets) => ({ contentType, content: scrubText(text, secrets) }) }
  const media = findMediaType(scope.operation.requestBody?.value.content ?? {}, contentType)
  const bound = bindJson(scope, { name: '', value, schema: media?.[1].schema ?? true, asText: isForm(contentType) })
  return { finish: (secrets) => ({ contentType, content: JSON.stringify(scrubJson(bound, secrets)) }) }
}

interface Field {
  name: string
  value: Json
  schema: Schema
  asText: boolean
}

function bindJson(scope: RecordScope, { name, value, schema, asText }: Field): Json {
  const shapes = expandShapes({ root: scope.operation.document, schema })
  const childSchema = (pick: (schema: SchemaObject) => Schema | undefined): Schema => {
    const found = shapes.map((shape) => pick(shape.schema)).filter((child) => child !== undefined)
    return found.length > 0 ? { anyOf: found } : true
  }
  if (Array.isArray(value)) {
    const items = childSchema((parent) => parent.items)
    return value.map((item) => bindJson(scope, { name, value: item, schema: items, asText }))
  }
  if (typeof value === 'object' && value !== null) {
    const bind = (key: string, child: Json) => {
      const property = childSchema((parent) => parent.properties?.[key] ?? parent.additionalProperties)
      return bindJson(scope, { name: key, value: child, schema: property, asText })
    }
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, bind(key, child)]))
  }
  const secret = shapes.find((shape) => shape.schema.format === 'password')
  const key = findBinding(scope.states, { name, value, asText })
  if (secret && typeof value === 'string') {
    scope.secrets.push(value)
    return boundValue(placeholderFor(secret.schema), `\${${key ?? name}}`)
  }
  return key === undefined ? value : boundValue(value, `\${${key}}`)
}

function isTextual(contentType: string): boolean {
  return isJson(contentType) || isForm(contentType) || /^text\/|[/+]xml$/.test(contentType)
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parseForm(text: string): Record<string, Json> {
  const fields = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}
