import { type ServiceDatabase, serviceDatabases } from '@platform/fixtures/postgres/service-database'
import { migrations } from '../src/migrations/index.ts'
import type { FinancialTables } from '../src/store/tables/index.ts'

export type FinancialDatabase = ServiceDatabase<FinancialTables>

export const { prepare: prepareFinancial, clone: cloneFinancialDatabase } = serviceDatabases<FinancialTables>({
  name: 'financial',
  migrations,
})
