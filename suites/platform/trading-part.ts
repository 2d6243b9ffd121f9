import { type Preparation, prepareServicePart, type ServicePart, type Startable } from './service-part.ts'
import { type Settings, tradingEnvironment } from './settings.ts'

/** The trading service; market and venue are in its process, moved by its levers under `/simulator` alone. */
export type TradingPart = ServicePart

/** Opens the lines; nothing runs before `start`. */
export async function prepareTradingPart({
  settings,
  ...preparation
}: Preparation & { settings: Settings }): Promise<TradingPart & Startable> {
  return prepareServicePart({
    ...preparation,
    name: 'trading',
    environmentAt: (addresses) => tradingEnvironment(settings, addresses),
  })
}
