import type { AsyncApiDocument } from '../documents/asyncapi-document.ts'
import { readRules } from '../documents/matching-rules.ts'
import { isJson } from '../documents/media-type.ts'
import type { PactMessage } from '../documents/pact-message.ts'
import { validateValue } from '../documents/validate-value.ts'
import { checkAnswer } from './check-answer.ts'
import { findPayloads } from './find-payloads.ts'
import { pointerToLocation } from './locate-schema.ts'
import type { OwnResult } from './own-result.ts'

/** One message with where it stands, such as `interactions[3]`. */
export interface MessageToCheck {
  /** Prepared for the comparator. */
  asyncapi: AsyncApiDocument
  message: PactMessage
  location: string
}

/** What the comparator does not look at in a message: its rules, what it relies on, and text against its schema. */
export function* checkMessage({ asyncapi, message, location }: MessageToCheck): Iterable<OwnResult> {
  const { contents } = message
  if (!contents) return
  const schemas = findPayloads(asyncapi, message)
  const [first] = schemas
  if (!first) return
  if (!isJson(contents.contentType)) {
    const fits = schemas.some(({ pointer }) => validateValue(asyncapi, pointer, contents.content).length === 0)
    if (fits || typeof contents.content !== 'string') return
    yield {
      part: 'message',
      fault: { aspect: 'payload.incompatible', message: 'no message of the operation takes this text' },
      pact: { location: `${location}.contents.content`, value: contents.content },
      spec: { location: pointerToLocation(first.pointer), value: first.value },
    }
    return
  }
  yield* checkAnswer({
    document: asyncapi,
    schemas,
    body: contents.content,
    rules: readRules(message.matchingRules, 'body'),
    part: 'message',
    location,
    bodyKey: 'contents.content',
    forgone: readForgone(message),
  })
}

function readForgone({ comments }: PactMessage): string[] {
  const forgone: unknown = Reflect.get(Object(comments), 'optional')
  return Array.isArray(forgone) ? forgone.map(String) : []
}
