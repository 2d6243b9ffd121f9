import { invalid } from '@platform/conventions/refusals'
import { MoneyRefusal } from './money-refusal.ts'

/**
 * Computes with what a request brought, and says of a refusal where in the request its fault is.
 *
 * @throws Refusal `validation_failed` at the pointer that `place` names
 * @example refuseAt(() => '#/rate', () => parseRate(rate))
 */
export function refuseAt<Result>(place: (refusal: MoneyRefusal) => string, compute: () => Result): Result {
  try {
    return compute()
  } catch (error) {
    if (error instanceof MoneyRefusal) throw invalid(place(error), error.message)
    throw error
  }
}
