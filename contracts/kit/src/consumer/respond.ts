import { HttpResponse } from 'msw'
import { isJson } from '../documents/media-type.ts'
import { findResponse, type Operation } from '../documents/operation.ts'

export type HeaderValue = string | number | readonly string[]

export interface UntypedResponse {
  json(body: unknown): Response
  text(body: string): Response
  body(contentType: string, body: unknown): Response
  empty(): Response
}

export type UntypedResponder = (
  status: number,
  init?: { headers?: Record<string, HeaderValue | undefined> },
) => UntypedResponse

/** Builds the responses of one operation, in the media types that its document gives them. */
export function respondAs(operation: Operation): UntypedResponder {
  return (status, { headers = {} } = {}) => {
    const documented = Object.keys(findResponse(operation, status)?.value.content ?? {})
    const build = (contentType: string | undefined, body: BodyInit | null) => {
      const list = Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((entry): [string, string] => [name, String(entry)]),
      )
      const given = list.some(([name]) => name.toLowerCase() === 'content-type')
      if (contentType !== undefined && !given) list.push(['Content-Type', contentType])
      const response = new HttpResponse(body, { status, headers: list }) as Response
      // A page's Response drops cookies; those that are recorded must not depend on where the test runs.
      return list.some(([name]) => name.toLowerCase() === 'set-cookie')
        ? Object.defineProperty(response, 'headers', { value: new Headers(list) })
        : response
    }
    return {
      json: (body) => build(documented.find(isJson) ?? 'application/json', JSON.stringify(body)),
      text: (body) => build(documented.find((type) => type.startsWith('text/')) ?? 'text/plain', body),
      body: (contentType, body) => build(contentType, isJson(contentType) ? JSON.stringify(body) : (body as BodyInit)),
      empty: () => build(undefined, null),
    }
  }
}
