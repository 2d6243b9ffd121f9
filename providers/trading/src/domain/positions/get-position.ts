import { noSuch } from '@platform/conventions/refusals'
import type { components } from '@platform/schemas/trading'
import { findPosition } from '../../store/positions.ts'
import type { TradingContext } from '../context.ts'
import { presentNothingHeld, presentPosition } from './present-position.ts'

/**
 * What a tenant holds of an instrument: nothing, if it was never traded.
 *
 * @throws Refusal `not_found` for an instrument that there is not
 */
export async function getPosition(
  { db, market }: TradingContext,
  which: { tenant: string; symbol: string },
): Promise<components['schemas']['Position']> {
  const position = await findPosition(db, which)
  if (position !== undefined) return presentPosition(market, position)
  if (market.instrument(which.symbol) === undefined) throw noSuch('instrument')
  return presentNothingHeld(market, which.symbol)
}
