import type { Json } from '../documents/json.ts'
import { isJson } from '../documents/media-type.ts'
import type { MediaType, OpenApiDocument, Parameter, ResponseObject } from '../documents/openapi-document.ts'
import { type Operation, readOperation } from '../documents/operation.ts'
import { checkRequest } from '../recording/check-request.ts'
import { checkResponse } from '../recording/check-response.ts'
import { makeExample } from './make-example.ts'

/** An exchange that a document allows, to make a first test of. */
export interface ExampleExchange {
  operation: Operation
  method: string
  /** Template of the operation. */
  template: string
  /** Concrete, with its query. */
  path: string
  headers: Record<string, string>
  /** JSON that is sent. */
  sent?: Json
  status: number
  /** JSON that is answered; absent: no body. */
  answered?: Json
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const

/**
 * Chooses the first operation whose examples keep to the document: of those that anybody may call before those that ask
 * for credentials, and of those that read before those that write.
 */
export async function chooseOperation(document: OpenApiDocument): Promise<ExampleExchange | undefined> {
  const paths = Object.keys(document.paths ?? {}).sort((left, right) => left.length - right.length)
  const operations = methods.flatMap((method) => paths.flatMap((path) => readOperation(document, path, method) ?? []))
  const [open, secured] = [operations.filter(isOpen), operations.filter((operation) => !isOpen(operation))]
  for (const operation of [...open, ...secured]) {
    const exchange = makeExchange(operation)
    if (exchange && (await isDocumented(exchange))) return exchange
  }
  return undefined
}

/** Whether an operation asks for no credentials. */
export function isOpen({ security }: Operation): boolean {
  return security.length === 0 || security.some((schemes) => schemes.length === 0)
}

function makeExchange(operation: Operation): ExampleExchange | undefined {
  const [status, response] = Object.entries(operation.responses).find(([code]) => /^2\d\d$/.test(code)) ?? []
  if (status === undefined || !response) return undefined
  const answered = exampleIn(operation, response.value.content)
  const sent = operation.requestBody && exampleIn(operation, operation.requestBody.value.content)
  const values = operation.parameters
    .filter(({ value }) => value.required || value.in === 'path')
    .map(({ value }) => [value, exampleOf(operation, value)] as const)
  const pathOf = (text: string, [{ in: place, name }, value]: (typeof values)[number]) =>
    place === 'path' ? text.replace(`{${name}}`, encodeURIComponent(value)) : text
  const query = values.filter(([{ in: place }]) => place === 'query').map(([{ name }, value]) => [name, value])
  const search = query.length > 0 ? `?${new URLSearchParams(query as string[][])}` : ''
  return {
    operation,
    method: operation.method,
    template: operation.path,
    path: values.reduce(pathOf, operation.path) + search,
    headers: {
      ...Object.fromEntries(values.filter(([{ in: at }]) => at === 'header').map(([{ name }, value]) => [name, value])),
      ...credentialsOf(operation),
      ...(sent && { 'content-type': sent.type }),
    },
    ...(sent && { sent: sent.value }),
    status: Number(status),
    ...(answered && { answered: answered.value }),
  }
}

function exampleIn({ document }: Operation, content: Record<string, MediaType> = {}) {
  const [type, media] = Object.entries(content).find(([name]) => isJson(name)) ?? []
  if (type === undefined || !media) return undefined
  const { example, examples } = media as { example?: Json; examples?: Record<string, { value?: Json }> }
  const given = example ?? Object.values(examples ?? {})[0]?.value
  return { type, value: given ?? makeExample({ root: document, schema: media.schema ?? true }) }
}

function exampleOf({ document }: Operation, { schema = true, ...parameter }: Parameter): string {
  const given = Reflect.get(parameter, 'example') ?? makeExample({ root: document, schema })
  return typeof given === 'object' ? JSON.stringify(given) : String(given)
}

/** Placeholders for credentials: what is recorded is only that there were some. */
function credentialsOf({ security }: Operation): Record<string, string> {
  const [needed = []] = security
  return Object.fromEntries(
    needed.flatMap(({ type, scheme = 'bearer', in: place, name = '' }) => {
      if (type === 'apiKey') return place === 'header' ? [[name, 'example']] : []
      return [['authorization', scheme.toLowerCase() === 'basic' ? 'Basic ZXhhbXBsZTpleGFtcGxl' : 'Bearer example']]
    }),
  )
}

async function isDocumented(exchange: ExampleExchange): Promise<boolean> {
  const { operation, method, path, headers, sent, status, answered } = exchange
  const request = new Request(`http://example.com${path}`, {
    method,
    headers,
    ...(sent !== undefined && { body: JSON.stringify(sent) }),
  })
  const body = answered === undefined ? null : JSON.stringify(answered)
  const type = jsonTypeOf(operation.responses[String(status)]?.value)
  const response = new Response(body, { status, headers: body === null || !type ? {} : { 'content-type': type } })
  const [concrete = ''] = path.split('?')
  const faults = [...(await checkRequest(operation, request, concrete)), ...(await checkResponse(operation, response))]
  return faults.length === 0 && answered !== null && answered !== ''
}

function jsonTypeOf(response: ResponseObject | undefined): string | undefined {
  return Object.keys(response?.content ?? {}).find(isJson)
}
