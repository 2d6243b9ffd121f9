import type { TokenCheck } from '@platform/conventions/access-tokens'
import type { LogStream } from '@platform/conventions/server'
import type { Schedule } from '@platform/conventions/workers'
import type { Kysely } from 'kysely'
import type { TradingConfig } from './config.ts'
import type { MarketData } from './market/market-data.ts'
import type { TradingTables } from './store/tables/index.ts'
import type { AccountNotices } from './stream/account-notices.ts'
import type { Venue } from './venue/index.ts'

/** What has something to do now and then, beside requests. */
export type WorkerName = 'reports' | 'reconciliation' | 'strategies' | 'backtests' | 'timers' | 'pruning'

/** What the service needs from outside; all that depends on time or chance comes from here. */
export type TradingDeps = {
  db: Kysely<TradingTables>
  config: TradingConfig
  tokenCheck: TokenCheck
  market: MarketData
  venue: Venue
  clock: () => Date
  /** UUIDv7. */
  ids: () => string
  random: (bytes: number) => Buffer
  /** Told after a commit which worker has something to do; it would find out by itself, but later. */
  wake?: (worker: WorkerName) => void
  /** Tells the stream in whose account something happened; it would find out by itself, but later. */
  accountNotices?: AccountNotices
  /** Default setTimeout. */
  schedule?: Schedule
  /** Where the log goes instead of stderr. */
  logStream?: LogStream
}
