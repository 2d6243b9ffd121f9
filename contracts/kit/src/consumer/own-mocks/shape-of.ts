import { matchPath } from '../../documents/match-path.ts'
import { findMediaType } from '../../documents/media-type.ts'
import type { Operation } from '../../documents/operation.ts'
import type { Recording } from '../../recording/recording.ts'
import { outline } from './outline.ts'

/**
 * What tells two recordings of an operation apart when the values of their examples do not: which parameters, headers
 * and fields they have, which alternatives they chose, and the rules of what is read.
 *
 * @param request as it was sent, with the path below the base URL
 */
export function shapeOf(
  operation: Operation,
  { request, response }: Recording,
  sent: { url: string; path: string },
): string {
  const root = operation.document
  const outlineParameter = (place: 'path' | 'query', name: string, value: string) => {
    const found = operation.parameters.find(({ value }) => value.in === place && value.name === name)
    return [name, outline(readScalar(value), { root, schema: found?.value.schema ?? true })]
  }
  const path = Object.entries(matchPath(operation.path, sent.path) ?? {})
  const query = [...new URL(sent.url).searchParams].sort(([left], [right]) => (left < right ? -1 : 1))
  const media = request.body && findMediaType(operation.requestBody?.value.content ?? {}, request.body.contentType)
  return JSON.stringify([
    operation.method,
    operation.path,
    path.map(([name, value]) => outlineParameter('path', name, value)),
    query.map(([name, value]) => outlineParameter('query', name, value)),
    Object.keys(request.headers).sort(),
    request.body && [
      request.body.contentType,
      outline(parse(request.body.content), { root, schema: media?.[1].schema ?? true }),
    ],
    response.status,
    Object.keys(response.headers).sort(),
    response.rules,
    response.body && outline(parse(response.body.content), { root, schema: true }),
  ])
}

/** Text of a URL as the JSON value that a schema speaks of. */
function readScalar(text: string): unknown {
  return /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(text) ? JSON.parse(text) : text
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return 'text'
  }
}
