import { type FaultTranslator, ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/auth'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'
import { TooManyAttempts } from '../domain/too-many-attempts.ts'
import { UnacceptableField } from '../domain/unacceptable-field.ts'

type ProblemCode = components['schemas']['ProblemCode']

const problems: Readonly<Record<RefusalCode, { status: number; code: ProblemCode }>> = {
  email_taken: { status: 409, code: 'email_taken' },
  invalid_credentials: { status: 401, code: 'invalid_credentials' },
  wrong_password: { status: 403, code: 'wrong_password' },
  invalid_grant: { status: 400, code: 'invalid_grant' },
  invalid_scope: { status: 400, code: 'invalid_scope' },
  last_owner: { status: 409, code: 'last_owner' },
  not_owner: { status: 403, code: 'insufficient_scope' },
  not_found: { status: 404, code: 'not_found' },
}

/** Says in HTTP what the domain refused; anything else is left to the others. */
export const translateRefusal: FaultTranslator = (error) => {
  if (error instanceof Refusal) {
    const { status, code } = problems[error.code]
    return new ProblemError<ProblemCode>(status, code, error.message)
  }
  if (error instanceof TooManyAttempts) return tooManyAttempts(error)
  if (error instanceof UnacceptableField) {
    const errors = [{ pointer: `#/${error.field}`, message: error.message }]
    return new ProblemError<ProblemCode>(422, 'validation_failed', 'One or more fields are not valid.', { errors })
  }
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
