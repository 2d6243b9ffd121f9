import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { $RefParser, MissingPointerError, ParserError, ResolverError } from '@apidevtools/json-schema-ref-parser'
import { DocumentError, type DocumentKind } from './document-error.ts'
import { listReferences } from './list-references.ts'
import { lookUp } from './located.ts'

/** A document whose references all point inside itself, and its name for people. */
export interface BundledDocument {
  document: object
  /** The file, relative to the working directory. */
  shown: string
}

/**
 * Reads a document and bundles what it references in other files.
 *
 * @throws {DocumentError} when the file is missing, malformed, or has a `$ref` that leads nowhere
 */
export async function bundleDocument(file: string, kind: DocumentKind): Promise<BundledDocument> {
  const shown = relative(process.cwd(), file).replaceAll('\\', '/')
  if (!existsSync(file)) {
    const remedy = 'Correct the path in the config, or in the options of concordat().'
    throw new DocumentError(shown, 'there is no such file', { remedy, kind })
  }
  try {
    const parser = new $RefParser<object>()
    const parsed = await parser.parse(file)
    // To bundle takes the square of the number of references (30 s for 12,000 operations, measured).
    if (pointsInside(parsed)) return { document: parsed, shown }
    return { document: await parser.bundle(file), shown }
  } catch (cause) {
    throw new DocumentError(shown, describeFault(cause), { remedy: remedyFor(cause, kind), kind, cause })
  }
}

/** Whether all references are into the document itself, and lead somewhere; the parser says best which one does not. */
function pointsInside(document: object): boolean {
  return [...listReferences(document)].every((reference) => {
    if (!reference.startsWith('#')) return false
    try {
      lookUp(document, reference)
      return true
    } catch {
      return false
    }
  })
}

function describeFault(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0]?.replace(/\.$/, '') ?? 'unknown fault'
}

function remedyFor(error: unknown, kind: DocumentKind): string {
  if (error instanceof MissingPointerError) return 'Correct the $ref, or add what it names.'
  if (error instanceof ResolverError) return 'Correct the $ref: the file that it names cannot be opened.'
  if (error instanceof ParserError) return 'Correct the YAML or JSON at that place.'
  return `Check the document with an ${kind} linter.`
}
