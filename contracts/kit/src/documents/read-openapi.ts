import { statSync } from 'node:fs'
import { relative } from 'node:path'
import { bundleDocument } from './bundle-document.ts'
import { DocumentError } from './document-error.ts'
import { findEndlessSchema } from './find-endless-schema.ts'
import type { OpenApiDocument } from './openapi-document.ts'
import { upgradeOpenApi } from './upgrade-openapi.ts'

const mebibyte = 1024 ** 2
/** The largest public documents have about 12 MB; what is far larger is a mistake that would fill the memory. */
const mostBytes = 32 * mebibyte

/**
 * Reads an OpenAPI document and bundles what it references in other files, so that the result is plain JSON. One of 3.0
 * becomes one of 3.1.
 *
 * @throws {DocumentError} when the file is missing, malformed, of another version, larger than 32 MiB, or has a `$ref` that
 * leads nowhere or round in circles
 */
export async function readOpenApi(file: string): Promise<OpenApiDocument> {
  checkSize(file)
  const { document: bundled, shown } = await bundleDocument(file, 'OpenAPI')
  const version: unknown = Reflect.get(bundled, 'openapi')
  if (typeof version !== 'string' || !/^3\.[01]/.test(version)) {
    const found = version === undefined ? 'it has no "openapi" version' : `it is of OpenAPI version ${String(version)}`
    throw new DocumentError(shown, found, { remedy: 'Concordat reads OpenAPI 3.0 and 3.1: convert the document.' })
  }
  const document = await upgradeOpenApi(bundled)
  const endless = findEndless(shown, document)
  if (endless !== undefined) {
    const remedy = 'Break the cycle of references, or let it go through a property or an item.'
    throw new DocumentError(shown, `the schema at "${endless}" is made of itself, without an end`, { remedy })
  }
  return document as OpenApiDocument
}

function checkSize(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= mostBytes) return
  const remedy = 'Name the document of one service, or split what it has beside its operations into files of their own.'
  const reason = `it has ${Math.round(size / mebibyte)} MiB, and up to ${mostBytes / mebibyte} MiB are read`
  throw new DocumentError(relative(process.cwd(), file).replaceAll('\\', '/'), reason, { remedy })
}

/** Only a reference into what the upgrade from 3.0 has moved can lead nowhere by now. */
function findEndless(shown: string, document: object): string | undefined {
  try {
    return findEndlessSchema(document)
  } catch (cause) {
    const remedy = 'Let it name a schema under components.schemas, or convert the document to OpenAPI 3.1.'
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DocumentError(shown, `a $ref leads into a part of a schema (${why})`, { remedy, cause })
  }
}
