import { type ServiceDatabase, serviceDatabases } from '@platform/fixtures/postgres/service-database'
import { migrations } from '../src/migrations/index.ts'
import type { TradingTables } from '../src/store/tables/index.ts'

export type TradingDatabase = ServiceDatabase<TradingTables>

export const { prepare: prepareTrading, clone: cloneTradingDatabase } = serviceDatabases<TradingTables>({
  name: 'trading',
  migrations,
})
