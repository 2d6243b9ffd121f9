import { invalid } from '@platform/conventions/refusals'

/**
 * A day as OpenAPI's `date` has it, that PostgreSQL has, too: there is no year 0.
 *
 * @throws Refusal `validation_failed` at the pointer
 */
export function demandRealDay(day: string, pointer: string): string {
  if (day.startsWith('0000')) throw invalid(pointer, 'There is no year 0.')
  return day
}
