import { ApiError } from '../errors/api-error.ts'
import { ProblemView, ValidationProblemView } from '../views/problem.ts'

/** Reads an error answer, by the status line alone when its body is no problem document. */
export function readError(operation: string, response: Response, body: unknown): ApiError {
  const problem = ProblemView.safeParse(body).data
  return new ApiError({
    operation,
    status: response.status,
    code: problem?.code,
    title: problem?.title ?? (response.statusText || 'no reason given'),
    errors: ValidationProblemView.safeParse(body).data?.errors ?? [],
    retryAfter: readRetryAfter(response.headers),
  })
}

/** Seconds only: the document allows no date (RFC 9110 §10.2.3 does). */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  return value !== null && /^\d+$/.test(value) ? Number(value) : undefined
}
