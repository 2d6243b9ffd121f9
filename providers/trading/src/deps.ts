import type { TokenCheck } from '@platform/conventions/access-tokens'
import type { LogStream } from '@platform/conventions/server'
import type { Kysely } from 'kysely'
import type { TradingConfig } from './config.ts'
import type { PaymentProvider } from './gocardless/payment-provider.ts'
import type { TradingTables } from './store/tables/index.ts'

/** What the service needs from outside; all that depends on time or chance comes from here. */
export type TradingDeps = {
  db: Kysely<TradingTables>
  config: TradingConfig
  tokenCheck: TokenCheck
  provider: PaymentProvider
  clock: () => Date
  /** UUIDv7. */
  ids: () => string
  random: (bytes: number) => Buffer
  /** Told after a commit which worker has something to do; it would find out by itself, but later. */
  wake?: (worker: 'outbox' | 'inbox' | 'imports') => void
  /** Where the log goes instead of stderr. */
  logStream?: LogStream
}
