import { type FaultTranslator, ProblemError } from '../problem-details/index.ts'
import { Refusal } from './refusal.ts'

const statuses: Readonly<Record<string, number>> = {
  malformed_request: 400,
  not_found: 404,
  precondition_failed: 412,
  validation_failed: 422,
  precondition_required: 428,
}

/**
 * Says in HTTP what a service's domain refused; anything else is left to the others. A code that neither the conventions nor
 * `own` gives a status is 409, the answer to what the state of things does not allow.
 */
export function refusalTranslator<Code extends string>(own: Partial<Record<Code, number>> = {}): FaultTranslator {
  const all: Readonly<Record<string, number | undefined>> = { ...statuses, ...own }
  return (error) => {
    if (!(error instanceof Refusal)) return undefined
    const { code, message, errors } = error
    return new ProblemError(all[code] ?? 409, code, message, errors === undefined ? {} : { errors })
  }
}
