import { inTransaction } from '@platform/conventions/database'
import { decimal, textOf } from '../domain/decimal/index.ts'
import type { Quote } from '../market/market-data.ts'
import { findOrder } from './book.ts'
import { cancelOrder } from './cancel-order.ts'
import { crossOrders, findCrossing } from './cross-orders.ts'
import type { Exchange, Tx } from './exchange.ts'
import { type Refusable, refuseCommand } from './refuse-command.ts'
import { replaceOrder } from './replace-order.ts'
import { appendReports, readReports, type VenueEvent } from './reports.ts'
import { submitOrder } from './submit-order.ts'
import type { Venue } from './venue.ts'
import { VenueTimeout } from './venue-timeout.ts'

/** An exchange of our own, for one that is real. */
export type SimulatedVenue = Venue & {
  /** Resolves when every quote so far has been held against the book. */
  settled: () => Promise<void>
  /** Refuses a command in place of doing it. */
  refuse: (command: Refusable, reason: string) => Promise<void>
}

/** What a test may change about it. */
export type SimulatedVenueOptions = {
  /** Told when quotes could not be held against the book; the next ones will be. */
  onError?: (error: unknown) => void
  /** The order in which what came of one command is reported. */
  arrange?: (operation: 'submit' | 'replace', events: readonly VenueEvent[]) => readonly VenueEvent[]
}

/**
 * Creates an exchange whose books are in PostgreSQL, apart from everything else there. Orders trade with each other and with a
 * market maker that stands behind the market's quotes. Once started, it executes resting orders as quotes reach them.
 */
export function createSimulatedVenue(
  exchange: Exchange,
  { onError = () => undefined, arrange = (_, events) => events }: SimulatedVenueOptions = {},
): SimulatedVenue {
  const listeners = new Set<() => void>()
  /** The latest quote of each symbol that is still to be held against the book. */
  const moved = new Map<string, Quote>()
  let sweeping: Promise<void> | undefined
  let unlisten: (() => void) | undefined

  const command = async (work: (tx: Tx) => Promise<readonly VenueEvent[]>) => {
    const events = await inTransaction(exchange.db, async (tx) => {
      const told = await work(tx)
      await appendReports(tx, { events: told, at: exchange.clock(), ids: exchange.ids })
      return told
    }).catch((error: unknown) => {
      // Whether a broken commit took effect is not known here either.
      throw new VenueTimeout('The exchange did not answer: its database could not be written.', { cause: error })
    })
    if (events.length > 0) for (const listener of listeners) listener()
  }

  const sweep = async () => {
    while (moved.size > 0) {
      const quotes = [...moved.values()]
      moved.clear()
      try {
        for (const quote of await findCrossing(exchange, quotes)) {
          await command((tx) => crossOrders(tx, exchange, quote))
        }
      } catch (error) {
        onError(error)
      }
    }
    sweeping = undefined
  }

  return {
    submit: (order) => command(async (tx) => arrange('submit', await submitOrder(tx, exchange, order))),
    replace: (change) => command(async (tx) => arrange('replace', await replaceOrder(tx, exchange, change))),
    cancel: (orderId) => command((tx) => cancelOrder(tx, orderId)),
    refuse: (refusable, reason) => command((tx) => refuseCommand(tx, refusable, reason)),
    find: async (orderId) => {
      const order = await findOrder(exchange.db, orderId)
      return order && { orderId, working: order.status === 'working', filledQuantity: textOf(decimal(order.filled)) }
    },
    reports: (range) => readReports(exchange.db, range),
    onReports: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: () => {
      unlisten ??= exchange.market.onQuotes((quotes) => {
        for (const quote of quotes) moved.set(quote.symbol, quote)
        sweeping ??= sweep()
      })
    },
    stop: async () => {
      unlisten?.()
      unlisten = undefined
      await sweeping
    },
    settled: async () => {
      await sweeping
    },
  }
}
