/** What the suite reads of an OpenAPI document; the rest goes to the validator untouched. */
export type OpenApiDocument = {
  paths: Record<string, Record<string, OperationObject | Reference | unknown>>
  components?: Record<string, Record<string, unknown>>
}

export type OperationObject = { operationId?: string; responses: Record<string, ResponseObject | Reference> }
export type ResponseObject = {
  headers?: Record<string, HeaderObject | Reference>
  content?: Record<string, { schema?: object }>
}
export type HeaderObject = { required?: boolean; schema?: object }
export type Reference = { $ref: string }

/** Follows a reference inside the document; what is none is answered as it is. */
export function follow<Value>(document: OpenApiDocument, value: Value | Reference): Value {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value as Value
  const found = value.$ref
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], document)
  return follow(document, found as Value | Reference)
}

/** Finds an operation by its operationId. */
export function findOperation(document: OpenApiDocument, operationId: string): OperationObject {
  for (const item of Object.values(document.paths)) {
    for (const entry of Object.values(follow(document, item))) {
      const operation = entry as OperationObject
      if (operation?.operationId === operationId) return operation
    }
  }
  throw new Error(
    `Failed to find operation "${operationId}": the OpenAPI document has none of that id. Correct the test.`,
  )
}
