import type { Operation } from '../documents/operation.ts'
import type { Breach } from '../documents/validate-value.ts'

/** One place where a mock, or a request to it, contradicts the provider's OpenAPI document. */
export interface Violation extends Breach {
  /** `<operationId> (<METHOD> <path>)`. */
  operation: string
  /** Such as `request body` or `response 200 header Location`. */
  part: string
}

/** How messages name an operation. */
export function nameOperation({ id, method, path }: Operation): string {
  return id === `${method} ${path}` ? id : `${id} (${method} ${path})`
}

/** One line for a person. */
export function describeViolation({ operation, part, location, expected, got }: Violation): string {
  return `${operation}, ${part}${location === '' ? '' : ` at ${location}`}: expected ${expected}, got ${got}`
}
