import type { AsyncApiDocument } from './asyncapi-document.ts'
import { bundleDocument } from './bundle-document.ts'
import { DocumentError } from './document-error.ts'

/**
 * Reads an AsyncAPI 3 document and bundles what it references in other files, such as schemas of an OpenAPI document.
 *
 * @throws {DocumentError} when the file is missing, malformed, of another version, or has a `$ref` that leads nowhere
 */
export async function readAsyncApi(file: string): Promise<AsyncApiDocument> {
  const { document, shown } = await bundleDocument(file, 'AsyncAPI')
  const version: unknown = Reflect.get(document, 'asyncapi')
  if (typeof version !== 'string' || !version.startsWith('3.')) {
    const found =
      version === undefined ? 'it has no "asyncapi" version' : `it is of AsyncAPI version ${String(version)}`
    const remedy = 'Concordat reads AsyncAPI 3: convert the document.'
    throw new DocumentError(shown, found, { remedy, kind: 'AsyncAPI' })
  }
  return document as AsyncApiDocument
}
