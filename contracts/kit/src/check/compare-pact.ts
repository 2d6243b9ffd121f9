import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import type { OpenApiDocument } from '../documents/index.ts'
import type { PactFile } from '../documents/pact-file.ts'
import { type ComparatorResult, comparatorFor } from './comparator.ts'
import { isBracketedQuery } from './is-bracketed-query.ts'
import { isFormText } from './is-form-text.ts'
import { isOpenText } from './is-open-text.ts'
import { isRefusedPath } from './is-refused-path.ts'
import { spareBodies } from './spare-bodies.ts'

/** A pact and its provider's documents, all of them read. */
export interface Comparison {
  pact: PactFile
  document: OpenApiDocument
  /** Name of the OpenAPI document, for people. */
  file: string
  asyncapi?: AsyncApiDocument | undefined
}

/** What the comparator says of a pact, without what it says wrongly, and without news that are no disagreement. */
export async function* comparePact(comparison: Comparison): AsyncGenerator<ComparatorResult> {
  const { pact, document, file, asyncapi } = comparison
  try {
    for await (const result of comparatorFor(document, asyncapi).compare(spareBodies(pact, document))) {
      if (result.code === 'message.matched' || isFormText(result) || isOpenText(result)) continue
      if (isBracketedQuery(result) || isRefusedPath(result, comparison)) continue
      // Text is held against its schema by our own check; the comparator reads JSON and forms alone.
      if (result.code === 'message.payload.unvalidatable' && typeof result.mockDetails?.value === 'string') continue
      yield result
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `Failed to check the pact of ${pact.consumer.name} against "${file}": the comparator could not use the document (${why}). Check it with an OpenAPI linter.`,
      { cause },
    )
  }
}
