import { type ServiceDatabase, serviceDatabases } from '@platform/fixtures/postgres/service-database'
import { migrations } from '../src/migrations/index.ts'
import type { AuthTables } from '../src/store/tables.ts'

export type AuthDatabase = ServiceDatabase<AuthTables>

export const { prepare: prepareAuth, clone: cloneAuthDatabase } = serviceDatabases<AuthTables>({
  name: 'auth',
  migrations,
})
