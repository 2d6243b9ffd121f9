import { invalid } from '@platform/conventions/refusals'
import { isCurrency } from '../money/currencies.ts'

/** @throws Refusal `validation_failed` at the pointer for a code that nothing is counted in */
export function demandCurrency(code: string, pointer: string): void {
  if (!isCurrency(code)) throw invalid(pointer, 'No current ISO 4217 code with minor units, such as EUR.')
}
