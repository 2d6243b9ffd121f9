import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { $RefParser, MissingPointerError, ParserError, ResolverError } from '@apidevtools/json-schema-ref-parser'
import { DocumentError } from './document-error.ts'
import type { OpenApiDocument } from './openapi-document.ts'

/**
 * Reads an OpenAPI 3.1 document and bundles what it references in other files, so that the result is plain JSON.
 *
 * @throws {DocumentError} when the file is missing, malformed, of another version, or has a `$ref` that leads nowhere
 */
export async function readOpenApi(file: string): Promise<OpenApiDocument> {
  const shown = relative(process.cwd(), file).replaceAll('\\', '/')
  if (!existsSync(file)) {
    throw new DocumentError(shown, 'there is no such file', 'Correct the path in the options of concordat().')
  }
  const bundled = await bundle(file, shown)
  const version: unknown = Reflect.get(bundled, 'openapi')
  if (typeof version !== 'string' || !version.startsWith('3.1')) {
    const found = version === undefined ? 'it has no "openapi" version' : `it is of OpenAPI version ${String(version)}`
    throw new DocumentError(shown, found, 'Concordat reads OpenAPI 3.1: convert the document.')
  }
  return bundled as OpenApiDocument
}

async function bundle(file: string, shown: string): Promise<object> {
  try {
    return await new $RefParser<object>().bundle(file)
  } catch (error) {
    throw new DocumentError(shown, describeFault(error), remedyFor(error), { cause: error })
  }
}

function describeFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.replace(/\.$/, '') ?? 'unknown fault'
}

function remedyFor(error: unknown): string {
  if (error instanceof MissingPointerError) return 'Correct the $ref, or add what it names.'
  if (error instanceof ResolverError) return 'Correct the $ref: the file that it names cannot be opened.'
  if (error instanceof ParserError) return 'Correct the YAML or JSON at that place.'
  return 'Check the document with an OpenAPI linter.'
}
