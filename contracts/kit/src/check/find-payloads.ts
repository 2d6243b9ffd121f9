import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import type { Located } from '../documents/located.ts'
import { isJson } from '../documents/media-type.ts'
import type { Schema } from '../documents/openapi-document.ts'
import type { PactMessage } from '../documents/pact-message.ts'
import { expandShapes } from '../rules/shape.ts'
import { fitsBody } from './place.ts'
import { listPayloads } from './prepare-asyncapi.ts'

/**
 * Finds where the payload of a message is described, in a document that was prepared: by those of its operation's messages
 * that it can be, and by all of them where it can be none.
 */
export function findPayloads(document: AsyncApiDocument, message: PactMessage): Located<Schema>[] {
  const { contents } = message
  const all = listPayloads(document, readOperationId(message))
  if (!contents || !isJson(contents.contentType)) return all
  const own = all.filter(({ value }) =>
    expandShapes({ root: document, schema: value }).some((shape) => fitsBody(document, shape, contents.content)),
  )
  return own.length > 0 ? own : all
}

function readOperationId({ comments }: PactMessage): string {
  const references: { AsyncAPI?: { operationId?: unknown } } = Reflect.get(Object(comments), 'references') ?? {}
  return String(references.AsyncAPI?.operationId ?? '')
}
