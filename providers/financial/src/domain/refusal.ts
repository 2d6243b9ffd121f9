import type { FieldProblem } from '@platform/conventions/problem-details'
import type { components } from '@platform/schemas/financial'

/** Why the domain refuses; each code is one that the contract documents. */
export type RefusalCode = Exclude<
  components['schemas']['ProblemCode'],
  'internal' | 'unavailable' | 'bad_gateway' | 'gateway_timeout' | 'revocations_unknown' | 'token_required'
>

/** A request that is understood and refused by a rule; message and places are for the caller's eyes. */
export class Refusal extends Error {
  override name = 'Refusal' as const
  readonly code: RefusalCode
  readonly errors: readonly FieldProblem[] | undefined

  constructor(code: RefusalCode, message: string, errors?: readonly FieldProblem[]) {
    super(message)
    this.code = code
    this.errors = errors
  }
}

/** A value of the request that a rule refuses: 422 with its place, a JSON pointer such as `#/amount/currency`. */
export function invalid(pointer: string, message: string): Refusal {
  return new Refusal('validation_failed', message, [{ pointer, message }])
}
