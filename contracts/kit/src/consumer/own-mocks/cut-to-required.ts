import type { Json } from '../../documents/json.ts'
import { followReferences } from '../../documents/located.ts'
import { essenceOf, findMediaType, isJson } from '../../documents/media-type.ts'
import type { Header, ResponseObject } from '../../documents/openapi-document.ts'
import { findResponse, type Operation } from '../../documents/operation.ts'
import { readText } from '../../recording/read-text.ts'
import { keepRequired } from './keep-required.ts'

/** What the document requires of a mocked response. */
interface CutResponse {
  response: Response
  /** Names of the headers that are always there. */
  headers: string[]
  /** Whether a body was mocked of which nothing is required. */
  isUnpinned: boolean
}

/**
 * Cuts a mocked response to what the document requires of it: fixtures are often fuller than what is read of them, and a
 * provider may leave out what is optional. A body that is not JSON stays as it is.
 */
export async function cutToRequired(operation: Operation, response: Response): Promise<CutResponse> {
  const documented = findResponse(operation, response.status)?.value ?? {}
  const headers = listRequired(operation, documented)
  const contentType = essenceOf(response.headers.get('content-type') ?? '')
  const media = findMediaType(documented.content ?? {}, contentType)
  const text = isJson(contentType) ? await readText(response) : undefined
  if (!text) return { response, headers, isUnpinned: false }
  const body: Json = JSON.parse(text)
  const kept = keepRequired(body, { root: operation.document, schema: media?.[1].schema ?? true })
  const init = { status: response.status, headers: response.headers }
  return { response: new Response(JSON.stringify(kept), init), headers, isUnpinned: isEmpty(kept) && !isEmpty(body) }
}

function listRequired({ document }: Operation, { headers = {} }: ResponseObject): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    followReferences<Header>(document, { pointer: '', value }).value.required ? [name] : [],
  )
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
