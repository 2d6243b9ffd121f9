import { essenceOf, findMediaType, isJson } from '../../documents/media-type.ts'
import { findResponse, type Operation } from '../../documents/operation.ts'
import { readText } from '../../recording/read-text.ts'
import type { Json } from '../../recording/recording.ts'
import { keepRequired } from './keep-required.ts'

/** A response with what its schema requires, and whether that is nothing. */
interface CutResponse {
  response: Response
  isEmpty: boolean
}

/** Cuts the JSON body of a mocked response to what the document requires of it; another body stays as it is. */
export async function cutToRequired(operation: Operation, response: Response): Promise<CutResponse | undefined> {
  const contentType = essenceOf(response.headers.get('content-type') ?? '')
  const media = findMediaType(findResponse(operation, response.status)?.value.content ?? {}, contentType)
  const text = isJson(contentType) && media ? await readText(response) : undefined
  if (!text) return undefined
  const body: Json = JSON.parse(text)
  const kept = keepRequired(body, { root: operation.document, schema: media?.[1].schema ?? true })
  const { status, headers } = response
  return { response: new Response(JSON.stringify(kept), { status, headers }), isEmpty: isEmpty(kept) && !isEmpty(body) }
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0
}
