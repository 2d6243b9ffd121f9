import { followReferences } from '../documents/located.ts'
import type { OpenApiDocument, PathItem } from '../documents/openapi-document.ts'
import { type Operation, readOperation } from '../documents/operation.ts'

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/** Every operation of a document, in its order. @see https://spec.openapis.org/oas/v3.1.1#path-item-object */
export function listOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, entry]) => {
    const item = followReferences<PathItem>(document, { pointer: '/paths', value: entry }).value
    const declared = Object.keys(item).filter((key) => methods.includes(key))
    return declared.flatMap((method) => readOperation(document, path, method) ?? [])
  })
}
