import type { Located } from '../documents/located.ts'
import type { RequestBody } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import { compareContents } from './compare-contents.ts'
import { type Comparison, type Pair, report } from './comparison.ts'

const none: Located<RequestBody> = { pointer: '', value: { content: {} } }

/** Compares request bodies: whether one is demanded, in which media types, and of which shape. */
export function compareRequestBodies(comparison: Comparison, pair: Pair<Operation>): void {
  const { requestBody: before } = pair.before
  const { requestBody: after } = pair.after
  if (after?.value.required && !before?.value.required)
    report(comparison, 'request.body.became-required', {
      place: { part: 'body', path: '$' },
      message: before ? 'the body was optional' : 'there was no body',
      before,
      after,
    })
  if (before) compareContents(comparison, { before, after: after ?? none }, 'request')
}
