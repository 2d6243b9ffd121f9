import type { Migration } from 'kysely/migration'
import * as accounts from './001-accounts.ts'

/** The trading service's schema, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-accounts': accounts,
}
