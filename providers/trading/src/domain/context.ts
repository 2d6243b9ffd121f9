import type { TradingDeps } from '../deps.ts'

/** What the domain works with. */
export type TradingContext = TradingDeps
