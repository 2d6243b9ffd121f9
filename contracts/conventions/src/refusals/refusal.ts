import type { FieldProblem } from '../problem-details/index.ts'

/** A request that is understood and refused by a rule; message and places are for the caller's eyes. */
export class Refusal<Code extends string = string> extends Error {
  override name = 'Refusal' as const
  readonly code: Code
  readonly errors: readonly FieldProblem[] | undefined

  constructor(code: Code, message: string, errors?: readonly FieldProblem[]) {
    super(message)
    this.code = code
    this.errors = errors
  }
}
