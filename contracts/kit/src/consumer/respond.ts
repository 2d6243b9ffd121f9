import { HttpResponse } from 'msw'
import { isJson } from '../documents/media-type.ts'
import { findResponse, type Operation } from '../documents/operation.ts'
import { keepText } from '../recording/read-text.ts'

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
      // Without a length, MSW 3 keeps a socket open for every answer until the process ends (measured: 44 kB each).
      if (typeof body === 'string') list.push(['Content-Length', String(new TextEncoder().encode(body).length)])
      const set = list.filter(([name]) => name.toLowerCase() === 'set-cookie')
      if (set.length === 0 || keepsCookies()) return new HttpResponse(body, { status, headers: list }) as Response
      // No page sees them, so MSW need not either: its store refuses cookies that are Secure at a URL that is not.
      const rest = list.filter((header) => !set.includes(header))
      const response = new HttpResponse(body, { status, headers: rest }) as Response
      return Object.defineProperty(response, 'headers', { value: new Headers(list) })
    }
    const buildJson = (contentType: string, body: unknown) => {
      const text = JSON.stringify(body)
      const response = build(contentType, text)
      keepText(response, text)
      return response
    }
    return {
      json: (body) => buildJson(documented.find(isJson) ?? 'application/json', body),
      text: (body) => build(documented.find((type) => type.startsWith('text/')) ?? 'text/plain', body),
      body: (contentType, body) =>
        isJson(contentType) ? buildJson(contentType, body) : build(contentType, body as BodyInit),
      empty: () => build(undefined, null),
    }
  }
}

/** Whether a Response holds `Set-Cookie`, which it does not in a page. */
function keepsCookies(): boolean {
  return new Response(null, { headers: { 'set-cookie': 'a=b' } }).headers.has('set-cookie')
}
