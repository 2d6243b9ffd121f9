import type * as z from 'zod'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { Answer } from './api-request.ts'
import { readAnswer } from './read-answer.ts'

/** Something as of one version; a change of it is based on that version's ETag. */
export interface Versioned<Value> {
  value: Value
  etag: string
}

/** Takes from an answer what a view reads, and the version that it is of. */
export function readVersioned<View extends z.ZodType>(answer: Answer, view: View): Versioned<z.output<View>> {
  const etag = answer.headers.get('etag')
  if (etag === null) throw new UnexpectedAnswerError(answer.operation, ['ETag: missing'])
  return { value: readAnswer(answer, view), etag }
}
