import { noSuch } from '@platform/conventions/refusals'
import type { Instrument } from '../market/market-data.ts'
import type { TradingContext } from './context.ts'

/** @throws Refusal `not_found` */
export function findInstrument({ market }: Pick<TradingContext, 'market'>, symbol: string): Instrument {
  const instrument = market.instrument(symbol)
  if (instrument === undefined) throw noSuch('instrument')
  return instrument
}
