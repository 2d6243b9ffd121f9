import type { Migration } from 'kysely/migration'
import * as accounts from './001-accounts.ts'
import * as orders from './002-orders.ts'
import * as venue from './003-venue.ts'
import * as streamTickets from './004-stream-tickets.ts'
import * as strategies from './005-strategies.ts'
import * as backtests from './006-backtests.ts'

/** The trading service's schema, oldest first. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-accounts': accounts,
  '002-orders': orders,
  '003-venue': venue,
  '004-stream-tickets': streamTickets,
  '005-strategies': strategies,
  '006-backtests': backtests,
}
