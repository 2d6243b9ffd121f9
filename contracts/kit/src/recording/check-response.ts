import type { Located } from '../documents/located.ts'
import { followReferences } from '../documents/located.ts'
import { essenceOf, findMediaType, isJson } from '../documents/media-type.ts'
import type { Header, ResponseObject } from '../documents/openapi-document.ts'
import { findResponse, type Operation } from '../documents/operation.ts'
import { validateValue } from '../documents/validate-value.ts'
import { readText } from './read-text.ts'
import { validateText } from './validate-text.ts'
import { nameOperation, type Violation } from './violation.ts'

/** Lists what a mocked response does that its operation does not document. */
export async function checkResponse(operation: Operation, response: Response): Promise<Violation[]> {
  const found = findResponse(operation, response.status)
  const at = { operation: nameOperation(operation), location: '' }
  if (!found) {
    const expected = `one of the documented statuses ${Object.keys(operation.responses).join(', ')}`
    return [{ ...at, part: 'response status', expected, got: String(response.status) }]
  }
  const part = `response ${response.status}`
  return [
    ...checkHeaders(operation, response, found).map((violation) => ({ ...at, ...violation })),
    ...(await checkBody(operation, response, found)).map((breach) => ({ ...at, part: `${part} body`, ...breach })),
  ]
}

function checkHeaders(operation: Operation, response: Response, found: Located<ResponseObject>) {
  return Object.entries(found.value.headers ?? {}).flatMap(([name, entry]) => {
    const part = `response ${response.status} header "${name}"`
    const start = { pointer: `${found.pointer}/headers/${name}`, value: entry }
    const header = followReferences<Header>(operation.document, start)
    const text = response.headers.get(name)
    if (text === null) return header.value.required ? [{ part, expected: 'a value', got: 'none' }] : []
    if (header.value.schema === undefined || name.toLowerCase() === 'set-cookie') return []
    return validateText(operation.document, `${header.pointer}/schema`, text).map((breach) => ({
      part,
      ...breach,
    }))
  })
}

async function checkBody(operation: Operation, response: Response, found: Located<ResponseObject>) {
  // The document describes what GET would answer. @see https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2
  if (operation.method === 'HEAD') return []
  const content = found.value.content ?? {}
  const allowed = Object.keys(content).join(' or ')
  const text = await readText(response)
  const contentType = response.headers.get('content-type') ?? ''
  if (text === '') return allowed === '' ? [] : [{ location: '', expected: `a body of ${allowed}`, got: 'none' }]
  if (allowed === '') return [{ location: '', expected: 'no body', got: `a body of ${essenceOf(contentType)}` }]
  const media = findMediaType(content, contentType)
  if (!media) return [{ location: '', expected: allowed, got: essenceOf(contentType) || 'no content type' }]
  if (media[1].schema === undefined || !isJson(contentType)) return []
  // JSON is UTF-8. @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
  if (text === undefined) return [{ location: '', expected: 'JSON in UTF-8', got: 'bytes that are not UTF-8' }]
  const pointer = `${found.pointer}/content/${media[0].replaceAll('/', '~1')}/schema`
  try {
    return validateValue(operation.document, pointer, JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) return [{ location: '', expected: 'JSON', got: 'text that is not JSON' }]
    throw error
  }
}
