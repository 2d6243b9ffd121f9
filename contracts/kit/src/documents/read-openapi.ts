import { bundleDocument } from './bundle-document.ts'
import { DocumentError } from './document-error.ts'
import type { OpenApiDocument } from './openapi-document.ts'

/**
 * Reads an OpenAPI 3.1 document and bundles what it references in other files, so that the result is plain JSON.
 *
 * @throws {DocumentError} when the file is missing, malformed, of another version, or has a `$ref` that leads nowhere
 */
export async function readOpenApi(file: string): Promise<OpenApiDocument> {
  const { document, shown } = await bundleDocument(file, 'OpenAPI')
  const version: unknown = Reflect.get(document, 'openapi')
  if (typeof version !== 'string' || !version.startsWith('3.1')) {
    const found = version === undefined ? 'it has no "openapi" version' : `it is of OpenAPI version ${String(version)}`
    throw new DocumentError(shown, found, { remedy: 'Concordat reads OpenAPI 3.1: convert the document.' })
  }
  return document as OpenApiDocument
}
