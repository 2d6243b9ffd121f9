import type { Violation } from './violation.ts'

/** Statuses by which a provider says that the request itself was at fault. */
const refusals: ReadonlySet<number> = new Set([400, 413, 415, 422])

/**
 * Whether an answer makes a fault of the request the point of the interaction: that is how one pins a 422. A 404, 409
 * or 429 is a good request's fate, so behind it a fault would go unseen; a 401 excuses credentials that are missing.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5
 */
export function isExcused({ part }: Violation, status: number): boolean {
  return isRefusal(status) || (status === 401 && part === 'request credentials')
}

/** Whether a status says that the request itself was at fault. */
export function isRefusal(status: number): boolean {
  return refusals.has(status)
}
