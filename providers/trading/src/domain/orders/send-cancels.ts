import type { Kysely } from 'kysely'
import type { TradingTables } from '../../store/tables/index.ts'
import type { TradingContext } from '../context.ts'
import { settleWithVenue } from './settle-with-venue.ts'
import { withinDeadline } from './within-deadline.ts'

/** How many cancellations a process asks the venue for at once, whosever they are. */
const atOnce = 16

type Sending = { left: string[]; running: Promise<void> }

/** Under way, by database. */
const sendings = new WeakMap<object, Sending>()

/**
 * Begins to ask the venue to cancel these, after those that were begun before, and takes in what it reports. Nobody need wait:
 * the orders are `pending_cancel` in the database, so what the venue does not answer, or what a process that dies has not
 * asked yet, the reconciliation worker asks.
 *
 * @returns when they are asked; it never rejects
 */
export function beginCancels(context: TradingContext, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length === 0) return Promise.resolve()
  const under = sendings.get(context.db)
  if (under !== undefined) {
    for (const orderId of orderIds) under.left.push(orderId)
    return under.running
  }
  const left = [...orderIds]
  const running = sendAll(context, left)
  sendings.set(context.db, { left, running })
  return running
}

/** Resolves when all that was begun by now is asked. */
export function awaitCancels(db: Kysely<TradingTables>): Promise<void> {
  return sendings.get(db)?.running ?? Promise.resolve()
}

/** Begins none of what is left, and resolves when what is under way has ended. */
export async function endCancels(db: Kysely<TradingTables>): Promise<void> {
  const under = sendings.get(db)
  if (under !== undefined) under.left.length = 0
  await under?.running
}

async function sendAll(context: TradingContext, left: string[]): Promise<void> {
  const sendSome = async () => {
    for (let orderId = left.shift(); orderId !== undefined; orderId = left.shift()) {
      await withinDeadline(context.venue.cancel(orderId))
    }
  }
  while (left.length > 0) {
    await settleWithVenue(context, async () => {
      const ended = await Promise.allSettled(Array.from({ length: atOnce }, sendSome))
      // The venue is ill: the reconciliation worker asks it by and by.
      if (ended.every(({ status }) => status === 'rejected')) left.length = 0
    })
  }
  sendings.delete(context.db)
}
