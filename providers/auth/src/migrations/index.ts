import type { Migration } from 'kysely/migration'
import * as accounts from './001-accounts.ts'
import * as sessions from './002-sessions.ts'
import * as signingKeys from './003-signing-keys.ts'
import * as revocations from './004-revocations.ts'
import * as counters from './005-counters.ts'

/** Auth's schema, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-accounts': accounts,
  '002-sessions': sessions,
  '003-signing-keys': signingKeys,
  '004-revocations': revocations,
  '005-counters': counters,
}
