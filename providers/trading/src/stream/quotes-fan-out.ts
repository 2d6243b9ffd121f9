import type { MarketData, Quote } from '../market/market-data.ts'
import type { Connection } from './connection.ts'
import { presentQuote } from './present-quote.ts'
import { createSubscriptions } from './subscriptions.ts'

/** Brings the market's quotes to all who subscribe, in one frame for each moment and connection. */
export type QuotesFanOut = {
  /** What a connection is subscribed to, by name. */
  symbolsOf: (connection: Connection) => readonly string[]
  /** Subscribes it to these too, from what is quoted next on. */
  add: (connection: Connection, symbols: readonly string[]) => void
  /** As `add`, but first comes all that was quoted after these sequences, which the market still has. */
  resume: (connection: Connection, after: ReadonlyMap<string, number>) => void
  /** Unsubscribes it from these; from all, if none are named. */
  remove: (connection: Connection, symbols?: readonly string[]) => void
}

/** A client that has not got all: of each symbol the last that it must have without a gap, or undefined if the latest is enough. */
type Behind = Map<string, number | undefined>

const quotesInFrame = 256

/** Listens to the market as long as somebody is subscribed. */
export function createQuotesFanOut(market: MarketData): QuotesFanOut {
  const subscriptions = createSubscriptions<Connection>()
  const behind = new WeakMap<Connection, Behind>()
  let unsubscribe: (() => void) | undefined
  const present = (quote: Quote) => JSON.stringify(presentQuote(market, quote))

  const frameOf = (texts: readonly string[]) =>
    Buffer.from(`{"type":"quotes","session":"${market.session}","quotes":[${texts.join(',')}]}`)

  function publish(quotes: readonly Quote[]): void {
    const changed = quotes.map((quote) => ({ symbol: quote.symbol, text: present(quote) }))
    for (const { symbols, members } of subscriptions.groups()) {
      const own = changed.filter(({ symbol }) => symbols.has(symbol))
      if (own.length === 0) continue
      let frame: Buffer | undefined
      for (const connection of members) {
        const missing = behindOf(connection)
        if (missing.size === 0 && !connection.isFull) {
          frame ??= frameOf(own.map(({ text }) => text))
          connection.send(frame)
        } else {
          for (const { symbol } of own) if (!missing.has(symbol)) missing.set(symbol, undefined)
        }
      }
    }
  }

  function behindOf(connection: Connection): Behind {
    const known = behind.get(connection)
    if (known !== undefined) return known
    const missing: Behind = new Map()
    behind.set(connection, missing)
    connection.onDrained(() => catchUp(connection, missing))
    connection.onClosed(() => fanOut.remove(connection))
    return missing
  }

  /** Sends what is missing, as much as the connection takes now; the rest when that was sent. */
  function catchUp(connection: Connection, missing: Behind): void {
    while (missing.size > 0 && connection.isOpen && !connection.isFull) {
      const texts = takeMissing(missing)
      if (texts.length > 0) connection.send(frameOf(texts))
    }
  }

  function takeMissing(missing: Behind): string[] {
    const texts: string[] = []
    for (const [symbol, after] of missing) {
      const space = quotesInFrame - texts.length
      if (space === 0) break
      const kept = after === undefined ? undefined : market.quotesAfter(symbol, after)
      const latest = kept === undefined ? market.quote(symbol) : undefined
      const taken = kept?.slice(0, space) ?? (latest === undefined ? [] : [latest])
      texts.push(...taken.map(present))
      if (kept !== undefined && taken.length < kept.length) missing.set(symbol, taken.at(-1)?.sequence)
      else missing.delete(symbol)
    }
    return texts
  }

  const fanOut: QuotesFanOut = {
    symbolsOf: (connection) => [...(subscriptions.of(connection) ?? [])],
    add: (connection, symbols) => {
      if (!connection.isOpen) return
      const missing = behindOf(connection)
      for (const symbol of symbols) missing.delete(symbol)
      subscriptions.set(connection, [...fanOut.symbolsOf(connection), ...symbols])
      unsubscribe ??= market.onQuotes(publish)
    },
    resume: (connection, after) => {
      fanOut.add(connection, [...after.keys()])
      const missing = behindOf(connection)
      for (const [symbol, sequence] of after) missing.set(symbol, sequence)
      catchUp(connection, missing)
    },
    remove: (connection, symbols) => {
      const left = symbols === undefined ? [] : fanOut.symbolsOf(connection).filter((one) => !symbols.includes(one))
      const missing = behind.get(connection)
      for (const symbol of missing?.keys() ?? []) if (!left.includes(symbol)) missing?.delete(symbol)
      subscriptions.set(connection, left)
      if (subscriptions.size > 0) return
      unsubscribe?.()
      unsubscribe = undefined
    },
  }
  return fanOut
}
