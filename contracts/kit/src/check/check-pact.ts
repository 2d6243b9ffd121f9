import { type OpenApiDocument, readOpenApi } from '../documents/index.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { checkPactForm, readPact } from '../documents/read-pact.ts'
import type { Finding } from '../findings/index.ts'
import { adviseOn } from './advise-on.ts'
import { Comparator, type ComparatorResult } from './comparator.ts'
import { isFormText } from './is-form-text.ts'

/** A file to read, or what was read already: from another revision, for example. */
export type Source = string | { file: string; value: unknown }

/**
 * Compares a pact with its provider's OpenAPI document, offline, and yields one finding per disagreement.
 *
 * @example
 * for await (const finding of checkPact({ pact: 'pacts/gateway-auth.json', document: 'openapi/auth.yaml' })) report(finding)
 * @throws {UnreadablePactError} when the pact cannot be read
 * @throws {DocumentError} when the document cannot be read
 */
export async function* checkPact({ pact, document }: { pact: Source; document: Source }): AsyncGenerator<Finding> {
  const pactFile = typeof pact === 'string' ? pact : pact.file
  const specFile = typeof document === 'string' ? document : document.file
  const value = typeof pact === 'string' ? readPact(pact) : checkPactForm(pact.file, pact.value)
  const spec = typeof document === 'string' ? await readOpenApi(document) : checkDocumentForm(document)
  for await (const result of compare({ spec, value, specFile })) {
    if (isFormText(result)) continue
    const location = result.mockDetails?.location.replace('[root].', '') ?? ''
    yield {
      code: result.code,
      severity: result.type,
      message: result.message,
      consumer: value.consumer.name,
      provider: value.provider.name,
      interaction: result.mockDetails?.interactionDescription ?? '',
      pact: { file: pactFile, location, value: result.mockDetails?.value },
      spec: {
        file: specFile,
        location: result.specDetails?.location.replace('[root].', '') ?? '',
        value: result.specDetails?.value,
      },
      ...adviseOn(result.code),
    }
  }
}

async function* compare({ spec, value, specFile }: Comparison): AsyncGenerator<ComparatorResult> {
  // Copies: the comparator resolves references in place.
  const comparator = new Comparator({ oas: structuredClone(spec) })
  try {
    yield* comparator.compare(structuredClone(value))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `Failed to check the pact of ${value.consumer.name} against "${specFile}": the comparator could not use the document (${why}). Check it with an OpenAPI linter.`,
      { cause },
    )
  }
}

interface Comparison {
  spec: OpenApiDocument
  value: PactFile
  specFile: string
}

/** The comparator takes no document at all for an empty one, and then finds nothing wrong. */
function checkDocumentForm({ file, value }: { file: string; value: unknown }): OpenApiDocument {
  if (typeof value === 'object' && value !== null && 'openapi' in value && 'paths' in value)
    return value as OpenApiDocument
  throw new Error(
    `Failed to check against "${file}": it is not an OpenAPI document, for it has no "openapi" or no "paths". Give the document's parsed content.`,
  )
}
