import type { Migration } from 'kysely/migration'
import * as accounts from './001-accounts.ts'
import * as strategies from './005-strategies.ts'

/** The trading service's schema, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-accounts': accounts,
  '005-strategies': strategies,
}
