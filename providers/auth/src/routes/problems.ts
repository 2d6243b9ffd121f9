import { type FaultTranslator, ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/auth'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import { TooManyAttempts } from '../domain/too-many-attempts.ts'

type ProblemCode = components['schemas']['ProblemCode']

const statuses: Readonly<Record<RefusalCode, number>> = {
  email_taken: 409,
  invalid_credentials: 401,
  wrong_password: 403,
  invalid_grant: 400,
  invalid_scope: 400,
  last_owner: 409,
  owner_required: 403,
  not_found: 404,
}

/** Says in HTTP what the domain refused; anything else is left to the others. */
export const translateRefusal: FaultTranslator = (error) => {
  if (error instanceof Refusal) return new ProblemError<ProblemCode>(statuses[error.code], error.code, error.message)
  if (error instanceof TooManyAttempts) return tooManyAttempts(error)
  return undefined
}

/** @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function tooManyAttempts({ limit, waitSeconds, message }: TooManyAttempts): ProblemError {
  return new ProblemError<ProblemCode>(429, 'too_many_attempts', message, {
    headers: {
      'retry-after': String(waitSeconds),
      'ratelimit-policy': `"${limit.name}";q=${limit.quota};w=${limit.windowSeconds}`,
      ratelimit: `"${limit.name}";r=0;t=${waitSeconds}`,
    },
  })
}
