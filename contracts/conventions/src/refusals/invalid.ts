import { Refusal } from './refusal.ts'

/** A value of the request that a rule refuses: 422 with its place, a JSON pointer such as `#/amount/currency`. */
export function invalid(pointer: string, message: string): Refusal<'validation_failed'> {
  return new Refusal('validation_failed', message, [{ pointer, message }])
}
