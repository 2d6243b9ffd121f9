import type { LocalPlatform } from '../../platform/start-platform.ts'
import type { TradingPart } from '../../platform/trading-part.ts'

/** The trading service of a platform that was started with it. */
export function partOf({ trading }: LocalPlatform): TradingPart {
  if (trading === undefined) throw new Error('Failed to find the trading service: start the platform with it.')
  return trading
}
