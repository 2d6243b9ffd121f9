import type { Located } from '../documents/located.ts'
import { matchPath } from '../documents/match-path.ts'
import { essenceOf, findMediaType, isForm, isJson } from '../documents/media-type.ts'
import type { Parameter } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { validateValue } from '../documents/validate-value.ts'
import { isSecurityMet } from './check-security.ts'
import { listFields, readMultipart } from './multipart.ts'
import { validateText } from './validate-text.ts'
import { nameOperation, type Violation } from './violation.ts'

/**
 * Lists what a request does that its operation does not document.
 *
 * @param path concrete, relative to the provider's base URL
 */
export async function checkRequest(operation: Operation, request: Request, path: string): Promise<Violation[]> {
  const name = nameOperation(operation)
  const violations: Violation[] = []
  const report = (part: string, location: string, expected: string, got: string) =>
    violations.push({ operation: name, part, location, expected, got })
  const url = new URL(request.url)
  for (const parameter of operation.parameters) {
    const { in: place, name: key, required } = parameter.value
    const part = `request ${place} parameter "${key}"`
    const value = readParameter(parameter.value, request, url, matchPath(operation.path, path) ?? {})
    if (value === undefined) {
      if (required) report(part, '', 'a value', 'none')
      continue
    }
    if (parameter.value.schema === undefined) continue
    for (const breach of validateParameter(operation, parameter, value))
      violations.push({ operation: name, part, ...breach })
  }
  for (const key of new Set(url.searchParams.keys())) {
    if (!isDocumentedQuery(operation, key))
      report(`request query parameter "${key}"`, '', 'a documented parameter', 'an unknown one')
  }
  if (!isSecurityMet(operation, request, url)) {
    report('request credentials', '', describeSecurity(operation), 'none of them')
  }
  violations.push(...(await checkBody(operation, request)))
  return violations
}

function readParameter(
  { in: place, name }: Parameter,
  request: Request,
  url: URL,
  pathParams: Record<string, string>,
): string | string[] | undefined {
  if (place === 'path') return pathParams[name]
  if (place === 'header') return request.headers.get(name) ?? undefined
  if (place === 'cookie') return new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.get('cookie') ?? '')?.[1]
  const values = url.searchParams.getAll(name)
  return values.length > 1 ? values : values[0]
}

function validateParameter(operation: Operation, { pointer, value }: Located<Parameter>, text: string | string[]) {
  const schema = `${pointer}/schema`
  return Array.isArray(text) || value.in === 'path'
    ? validateValue(operation.document, schema, text, true)
    : validateText(operation.document, schema, text)
}

function isDocumentedQuery(operation: Operation, key: string): boolean {
  const keyed = operation.security.flat().some((scheme) => scheme.in === 'query' && scheme.name === key)
  return (
    keyed ||
    operation.parameters.some(
      ({ value }) => value.in === 'query' && (value.name === key || key.startsWith(`${value.name}[`)),
    )
  )
}

async function checkBody(operation: Operation, request: Request): Promise<Violation[]> {
  const text = request.body === null ? '' : await request.clone().text()
  const { requestBody } = operation
  const at = { operation: nameOperation(operation), part: 'request body', location: '' }
  if (text === '') {
    return requestBody?.value.required ? [{ ...at, expected: 'a body', got: 'none' }] : []
  }
  if (!requestBody) return [{ ...at, expected: 'no body', got: 'a body' }]
  const contentType = request.headers.get('content-type') ?? ''
  const media = findMediaType(requestBody.value.content, contentType)
  const allowed = Object.keys(requestBody.value.content).join(' or ')
  if (!media) return [{ ...at, expected: allowed, got: essenceOf(contentType) || 'no content type' }]
  if (media[1].schema === undefined) return []
  const pointer = `${requestBody.pointer}/content/${media[0].replaceAll('/', '~1')}/schema`
  if (isForm(contentType)) {
    const fields = Object.fromEntries(new URLSearchParams(text))
    return validateValue(operation.document, pointer, fields, true).map((breach) => ({ ...at, ...breach }))
  }
  if (essenceOf(contentType) === 'multipart/form-data') {
    const parts = readMultipart(contentType, new Uint8Array(await request.clone().arrayBuffer()))
    return validateValue(operation.document, pointer, listFields(parts), true).map((breach) => ({ ...at, ...breach }))
  }
  if (!isJson(contentType)) return []
  try {
    return validateValue(operation.document, pointer, JSON.parse(text)).map((breach) => ({ ...at, ...breach }))
  } catch (error) {
    if (error instanceof SyntaxError) return [{ ...at, expected: 'JSON', got: 'text that is not JSON' }]
    throw error
  }
}

function describeSecurity({ security }: Operation): string {
  return security.map((all) => all.map(({ scheme, name, type }) => scheme ?? name ?? type).join(' and ')).join(' or ')
}
