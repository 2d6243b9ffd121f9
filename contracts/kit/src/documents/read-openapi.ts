import { bundleDocument } from './bundle-document.ts'
import { DocumentError } from './document-error.ts'
import { findEndlessSchema } from './find-endless-schema.ts'
import type { OpenApiDocument } from './openapi-document.ts'

/**
 * Reads an OpenAPI 3.1 document and bundles what it references in other files, so that the result is plain JSON.
 *
 * @throws {DocumentError} when the file is missing, malformed, of another version, or has a `$ref` that leads nowhere
 * or round in circles
 */
export async function readOpenApi(file: string): Promise<OpenApiDocument> {
  const { document, shown } = await bundleDocument(file, 'OpenAPI')
  const version: unknown = Reflect.get(document, 'openapi')
  if (typeof version !== 'string' || !version.startsWith('3.1')) {
    const found = version === undefined ? 'it has no "openapi" version' : `it is of OpenAPI version ${String(version)}`
    throw new DocumentError(shown, found, { remedy: 'Concordat reads OpenAPI 3.1: convert the document.' })
  }
  const endless = findEndlessSchema(document)
  if (endless !== undefined) {
    const remedy = 'Break the cycle of references, or let it go through a property or an item.'
    throw new DocumentError(shown, `the schema at "${endless}" is made of itself, without an end`, { remedy })
  }
  return document as OpenApiDocument
}
