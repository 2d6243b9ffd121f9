import { invalid } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import type { TradingContext } from '../context.ts'
import { checkSource } from '../sandbox/index.ts'

export type NewVersion = components['schemas']['NewStrategyVersion']

/**
 * Refuses what could never trade: an instrument that is not there, or code that does not compile.
 *
 * @throws Refusal `validation_failed`
 */
export async function checkVersion({ market }: TradingContext, { symbol, source }: NewVersion): Promise<void> {
  if (market.instrument(symbol) === undefined) throw invalid('#/symbol', 'There is no such instrument.')
  if (source.includes('\0')) throw invalid('#/source', 'Holds a NUL character.')
  const fault = await checkSource(source)
  if (fault !== undefined) throw invalid('#/source', fault.message)
}
