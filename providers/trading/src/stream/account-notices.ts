import { afterwards, type Schedule } from '@platform/conventions/workers'
import pg from 'pg'
import { accountEventsChannel } from '../store/accounts.ts'

/** Hears in whose account something happened. A notice may be lost; what happened is in the table of events. */
export type AccountNotices = {
  /** Calls with the tenant, or with nothing when notices may have been missed; answers how to stop. */
  onNotice: (listener: (tenant: string | undefined) => void) => () => void
  start: () => void
  stop: () => Promise<void>
}

type NoticesOptions = {
  /** postgres://user:password@host:port/database */
  url: string
  onError: (error: unknown) => void
  schedule?: Schedule
}

const reconnectAfter = 500
const connectWithin = 2_000

/**
 * Listens on PostgreSQL by a connection of its own, and connects again when it is lost.
 *
 * @see https://www.postgresql.org/docs/current/sql-listen.html
 */
export function createAccountNotices({ url, onError, schedule = afterwards }: NoticesOptions): AccountNotices {
  const listeners = new Set<(tenant: string | undefined) => void>()
  let client: pg.Client | undefined
  let stopped = false
  let callOff: () => void = () => undefined
  const tell = (tenant: string | undefined) => {
    for (const listener of listeners) listener(tenant)
  }

  const connect = async () => {
    const own = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectWithin,
      query_timeout: connectWithin,
      keepAlive: true,
      application_name: 'trading-notices',
    })
    client = own
    let lost = false
    const lose = (error?: unknown) => {
      if (lost || stopped) return
      lost = true
      if (error !== undefined) onError(error)
      void own.end().catch(() => undefined)
      callOff = schedule(() => void connect(), reconnectAfter)
    }
    own.on('error', lose)
    own.on('end', () => lose(new Error('Failed to hear of account events: the connection was closed.')))
    own.on('notification', ({ payload }) => tell(payload))
    try {
      await own.connect()
      await own.query(`listen ${accountEventsChannel}`)
      tell(undefined)
    } catch (error) {
      lose(error)
    }
  }

  return {
    onNotice: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => void connect(),
    stop: async () => {
      stopped = true
      callOff()
      await client?.end().catch(() => undefined)
    },
  }
}
