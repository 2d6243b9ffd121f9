import type { TradingContext } from '../domain/context.ts'
import { readEventRange } from '../store/account-events.ts'
import type { AccountFanOut } from './account-fan-out.ts'
import { readAccountSnapshot } from './account-snapshot.ts'
import type { Connection } from './connection.ts'
import type { SubscribeAccount } from './messages.ts'

/** Answers a client that asks for its account: with a snapshot, or with what happened since it was last here. */
export async function subscribeAccount(
  context: Pick<TradingContext, 'db' | 'market'> & { account: AccountFanOut },
  connection: Connection,
  { after }: SubscribeAccount,
): Promise<void> {
  const { account, db } = context
  const { tenant } = connection.claims
  const range = after === undefined ? undefined : await readEventRange(db, tenant)
  if (after !== undefined && range !== undefined) {
    if (after > range.last) {
      connection.refuse('resume_ahead', 'What was named as the last is yet to come. Subscribe without it.')
      return
    }
    if (after >= range.first - 1) {
      connection.say({ type: 'subscribed', channel: 'account', symbols: [] })
      account.follow(connection, after)
      return
    }
  }
  const snapshot = await readAccountSnapshot(context, tenant)
  account.unfollow(connection)
  connection.say({ type: 'subscribed', channel: 'account', symbols: [] })
  if (after !== undefined) connection.say({ type: 'reset', channel: 'account', reason: 'too_old' })
  connection.say(snapshot)
  account.follow(connection, snapshot.sequence)
}
