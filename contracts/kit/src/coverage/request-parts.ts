import type { PactRequest } from '../documents/pact-file.ts'

type Values = Record<string, string[] | string> | string | undefined

/** Names and values of a query, a form or headers, whichever specification wrote them. */
export function listValues(values: Values): [string, string[]][] {
  if (typeof values !== 'string') return Object.entries(values ?? {}).map(([name, value]) => [name, [value].flat()])
  const parameters = new URLSearchParams(values)
  return [...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)])
}

/** Names of the cookies that a request sends. @see https://www.rfc-editor.org/rfc/rfc6265#section-4.2.1 */
export function splitCookies(headers: PactRequest['headers']): string[] {
  return valuesOf(headers, 'cookie')
    .flatMap((line) => line.split(';'))
    .flatMap((pair) => pair.split('=')[0]?.trim() || [])
}

/** The media type of a body, from its header or from what specification 4 wraps it in; empty where nothing says it. */
export function bodyType({ headers, body }: Pick<PactRequest, 'headers' | 'body'>): string {
  const [header] = valuesOf(headers, 'content-type')
  if (header !== undefined) return header
  const wrapped = typeof body === 'object' && body !== null && !Array.isArray(body) ? body['contentType'] : undefined
  return typeof wrapped === 'string' ? wrapped : ''
}

function valuesOf(headers: PactRequest['headers'], name: string): string[] {
  return listValues(headers).flatMap(([key, values]) => (key.toLowerCase() === name ? values : []))
}
