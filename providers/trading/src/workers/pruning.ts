import type { TradingContext } from '../domain/context.ts'
import { pruneEvents } from '../store/account-events.ts'
import { pruneTickets } from '../store/stream-tickets.ts'

/** Milliseconds for which a client may be away and still resume. */
const eventsKeptFor = 2 * 24 * 60 * 60 * 1_000
const page = 1_000

/** Forgets a page of what nobody will ask for again: account events of days ago, tickets that are over. */
export async function prune({ db, clock }: TradingContext): Promise<boolean> {
  const now = clock()
  const events = await pruneEvents(db, new Date(now.getTime() - eventsKeptFor), page)
  const tickets = await pruneTickets(db, now, page)
  return events === page || tickets === page
}
