import { type FaultTranslator, ProblemError } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/trading'
import { Refusal, type RefusalCode } from '../domain/refusal.ts'

type ProblemCode = components['schemas']['ProblemCode']

/** Codes whose status is not 409, the answer to what the state of things does not allow. */
const statuses: Partial<Record<RefusalCode, number>> = {
  malformed_request: 400,
  idempotency_key_required: 400,
  not_found: 404,
  precondition_failed: 412,
  validation_failed: 422,
  idempotency_key_reused: 422,
  precondition_required: 428,
  invalid_signature: 498,
}

/** Says in HTTP what the domain refused; anything else is left to the others. */
export const translateRefusal: FaultTranslator = (error) => {
  if (!(error instanceof Refusal)) return undefined
  const { code, message, errors } = error
  return new ProblemError<ProblemCode>(statuses[code] ?? 409, code, message, errors === undefined ? {} : { errors })
}
