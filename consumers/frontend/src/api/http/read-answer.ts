import type * as z from 'zod'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { Answer } from './api-request.ts'

/** Takes from an answer what a view reads; throws `UnexpectedAnswerError` when it is not there. */
export function readAnswer<View extends z.ZodType>({ operation, body }: Answer, view: View): z.output<View> {
  const read = view.safeParse(body)
  if (read.success) return read.data
  throw new UnexpectedAnswerError(
    operation,
    read.error.issues.map((issue) => `${['$', ...issue.path].join('.')}: ${issue.code}`),
  )
}
