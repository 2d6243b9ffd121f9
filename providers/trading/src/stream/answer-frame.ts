import { isDatabaseUnavailable, ServiceUnavailableError } from '@platform/conventions/database'
import type { TradingContext } from '../domain/context.ts'
import type { AccountFanOut } from './account-fan-out.ts'
import type { Connection } from './connection.ts'
import type { Renew, Unsubscribe } from './messages.ts'
import type { QuotesFanOut } from './quotes-fan-out.ts'
import type { ClientFrame } from './read-frame.ts'
import { subscribeAccount } from './subscribe-account.ts'
import { subscribeQuotes } from './subscribe-quotes.ts'
import { redeemTicket } from './tickets.ts'

/** What the stream works with. */
export type StreamContext = TradingContext & { quotes: QuotesFanOut; account: AccountFanOut }

/** Does what a client asks for, and says so. @throws what is nobody's fault but ours */
export async function answerFrame(context: StreamContext, connection: Connection, frame: ClientFrame): Promise<void> {
  switch (frame.type) {
    case 'subscribe':
      return subscribeQuotes(context, connection, frame)
    case 'subscribe_account':
      return subscribeAccount(context, connection, frame)
    case 'unsubscribe':
      return unsubscribe(context, connection, frame)
    case 'renew':
      return renew(context, connection, frame)
    default:
      return frame satisfies never
  }
}

function unsubscribe({ quotes, account }: StreamContext, connection: Connection, { channel, symbols }: Unsubscribe) {
  if (channel === 'quotes') quotes.remove(connection, symbols)
  else account.unfollow(connection)
  const left = channel === 'quotes' ? quotes.symbolsOf(connection) : []
  connection.say({ type: 'unsubscribed', channel, symbols: [...left] })
}

/** Goes on under another token of the same user's. */
async function renew(context: StreamContext, connection: Connection, { ticket }: Renew): Promise<void> {
  const { tenant, sub: user } = connection.claims
  const claims = await redeemTicket(context, ticket, { tenant, user })
  if (claims === undefined) {
    connection.refuse('bad_ticket', 'The ticket is not good: it was used, is over, or is not of the same user.')
    return
  }
  connection.claims = claims
  connection.say({ type: 'renewed', expiresAt: new Date(claims.exp * 1_000).toISOString() })
}

/** Whether it may well succeed a little later. */
export function isForLater(error: unknown): boolean {
  return error instanceof ServiceUnavailableError || isDatabaseUnavailable(error)
}
