import type { Kysely, Transaction } from 'kysely'
import type { MarketData } from '../market/market-data.ts'
import type { TradingTables } from '../store/tables/index.ts'

/** What the simulated exchange runs on. */
export type Exchange = {
  /** May be shared with other processes that run the same exchange. */
  db: Kysely<TradingTables>
  market: Pick<MarketData, 'instrument' | 'quote' | 'onQuotes'>
  clock: () => Date
  /** UUIDs, of executions. */
  ids: () => string
  /** Of what is executed. */
  feeBasisPoints: number
}

/** A transaction of the exchange. */
export type Tx = Transaction<TradingTables>
