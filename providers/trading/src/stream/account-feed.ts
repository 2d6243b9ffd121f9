import type { Kysely } from 'kysely'
import { type AccountEventRow, readEventsAfter } from '../store/account-events.ts'
import type { TradingTables } from '../store/tables/index.ts'

/** An event as it is sent. */
export type EventFrame = { sequence: number; frame: Buffer }

/** What happened in one account: read from the database once, for however many follow it. */
export type AccountFeed = {
  /** The events after that one without a gap, a page at most; none if there are none yet. */
  after: (sequence: number) => Promise<readonly EventFrame[]>
  /** Reads what is new. */
  refresh: () => Promise<void>
}

const page = 200
const keptAtMost = 64

/** Creates the feed of an account as it is after that event. */
export function createAccountFeed(db: Kysely<TradingTables>, tenant: string, start: number): AccountFeed {
  let recent: EventFrame[] = []
  let last = start
  let reading: Promise<void> | undefined
  let again = false

  const read = async (after: number) =>
    (await readEventsAfter(db, { tenant, after, limit: page })).map((row) => ({
      sequence: Number(row.sequence),
      frame: frameOf(row),
    }))

  async function readOn(): Promise<void> {
    try {
      do {
        again = false
        for (;;) {
          const events = await read(last)
          recent = [...recent, ...events].slice(-keptAtMost)
          last = events.at(-1)?.sequence ?? last
          if (events.length < page) break
        }
      } while (again)
    } finally {
      // Together with the last look at `again`: who asks from now on begins anew.
      reading = undefined
    }
  }

  return {
    after: async (sequence) => {
      if (sequence >= last) return []
      const first = recent[0]?.sequence
      if (first === undefined || first > sequence + 1) return read(sequence)
      return recent.slice(sequence + 1 - first, sequence + 1 - first + page)
    },
    refresh: () => {
      again = true
      reading ??= readOn()
      return reading
    },
  }
}

function frameOf({ type, sequence, at, payload }: AccountEventRow): Buffer {
  return Buffer.from(JSON.stringify({ type, sequence: Number(sequence), at: at.toISOString(), ...payload }))
}
