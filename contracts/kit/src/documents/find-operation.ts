import { compareTemplates, matchPath } from './match-path.ts'
import type { OpenApiDocument } from './openapi-document.ts'
import { type Operation, readOperation } from './operation.ts'

/**
 * Finds the operation that a request is for. `HEAD` falls back on nothing: it must be documented.
 *
 * @param path concrete, without query, relative to the provider's base URL
 */
export function findOperation(document: OpenApiDocument, method: string, path: string): Operation | undefined {
  const templates = Object.keys(document.paths ?? {}).filter((template) => matchPath(template, path) !== undefined)
  for (const template of templates.sort(compareTemplates)) {
    const operation = readOperation(document, template, method)
    if (operation) return operation
  }
  return undefined
}
