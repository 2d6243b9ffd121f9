import type { Kysely } from 'kysely'
import { readLastEvents } from '../store/account-events.ts'
import type { TradingTables } from '../store/tables/index.ts'
import { type AccountFeed, createAccountFeed } from './account-feed.ts'
import type { Connection } from './connection.ts'

/** Brings an account's events to all who follow it: each in order, none twice and none left out. */
export type AccountFanOut = {
  /** Sends what happened after that event, and from then on what happens. */
  follow: (connection: Connection, after: number) => void
  unfollow: (connection: Connection) => void
  /** Something happened in the account of this tenant. */
  wake: (tenant: string) => void
  /** Looks in all accounts that are followed, unless it does so already. */
  poll: () => void
}

type Follower = { connection: Connection; cursor: number; busy: boolean; again: boolean }
type Followed = { feed: AccountFeed; followers: Map<Connection, Follower> }

/** `onError` hears why events could not be read; they are read again with the next poll. */
export function createAccountFanOut(db: Kysely<TradingTables>, onError: (error: unknown) => void): AccountFanOut {
  const accounts = new Map<string, Followed>()
  const known = new WeakSet<Connection>()
  let isPolling = false

  /** Sends as much as the connection takes now: what it does not take stays in the database. */
  async function advance({ feed, followers }: Followed, follower: Follower): Promise<void> {
    const { connection } = follower
    const takes = () => followers.get(connection) === follower && connection.isOpen && !connection.isFull
    follower.busy = true
    try {
      do {
        follower.again = false
        while (takes()) {
          const events = await feed.after(follower.cursor)
          if (events.length === 0) break
          for (const { sequence, frame } of events) {
            if (!takes()) break
            if (sequence !== follower.cursor + 1) return connection.end('lost')
            connection.send(frame)
            follower.cursor = sequence
          }
        }
      } while (follower.again)
    } finally {
      follower.busy = false
    }
  }

  function push(account: Followed, follower: Follower): void {
    follower.again = true
    if (!follower.busy) advance(account, follower).catch(onError)
  }

  const pushAll = (account: Followed) => {
    for (const follower of account.followers.values()) push(account, follower)
  }

  async function look(): Promise<void> {
    const lasts = await readLastEvents(db, [...accounts.keys()])
    for (const [tenant, { followers }] of accounts) {
      const last = lasts.get(tenant) ?? 0
      if ([...followers.values()].some(({ cursor }) => cursor < last)) fanOut.wake(tenant)
    }
  }

  const watch = (connection: Connection) => {
    if (known.has(connection)) return
    known.add(connection)
    connection.onClosed(() => fanOut.unfollow(connection))
    connection.onDrained(() => {
      const account = accounts.get(connection.claims.tenant)
      const follower = account?.followers.get(connection)
      if (account !== undefined && follower !== undefined) push(account, follower)
    })
  }

  const fanOut: AccountFanOut = {
    follow: (connection, after) => {
      // It may have ended while its snapshot was read, and will not tell that again.
      if (!connection.isOpen) return
      watch(connection)
      const { tenant } = connection.claims
      const account = accounts.get(tenant) ?? { feed: createAccountFeed(db, tenant, after), followers: new Map() }
      accounts.set(tenant, account)
      account.followers.set(connection, { connection, cursor: after, busy: false, again: false })
      fanOut.wake(tenant)
    },
    unfollow: (connection) => {
      const { tenant } = connection.claims
      const followers = accounts.get(tenant)?.followers
      followers?.delete(connection)
      if (followers?.size === 0) accounts.delete(tenant)
    },
    wake: (tenant) => {
      const account = accounts.get(tenant)
      account?.feed.refresh().then(() => pushAll(account), onError)
    },
    poll: () => {
      if (isPolling) return
      isPolling = true
      look()
        .catch(onError)
        .finally(() => {
          isPolling = false
        })
    },
  }
  return fanOut
}
