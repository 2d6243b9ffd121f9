import type { MarketData } from '../market/market-data.ts'
import type { Connection } from './connection.ts'
import { streamLimits } from './limits.ts'
import type { Subscribe } from './messages.ts'
import { presentQuote } from './present-quote.ts'
import type { QuotesFanOut } from './quotes-fan-out.ts'

/** Answers a client that asks for quotes: with a snapshot, or with what it missed since it was last here. */
export function subscribeQuotes(
  { market, quotes }: { market: MarketData; quotes: QuotesFanOut },
  connection: Connection,
  { symbols: asked, resume }: Subscribe,
): void {
  const symbols = [...new Set(asked)]
  const unknown = symbols.find((symbol) => market.instrument(symbol) === undefined)
  if (unknown !== undefined) {
    connection.refuse('unknown_symbol', `There is no instrument ${unknown}.`)
    return
  }
  if (new Set([...quotes.symbolsOf(connection), ...symbols]).size > streamLimits.symbols) {
    connection.refuse('too_many_symbols', `${streamLimits.symbols} instruments can be subscribed to at once.`)
    return
  }
  const plan = resume === undefined ? new Map<string, number>() : planResume(market, symbols, resume)
  if (plan === 'ahead') {
    connection.refuse('resume_ahead', 'What was named as the last is yet to come. Subscribe without it.')
    return
  }
  const fresh = typeof plan === 'string' ? symbols : symbols.filter((symbol) => !plan.has(symbol))
  // Whatever was on its way of these is overtaken by what follows.
  quotes.add(connection, symbols)
  connection.say({ type: 'subscribed', channel: 'quotes', symbols: [...quotes.symbolsOf(connection)] })
  if (typeof plan === 'string') connection.say({ type: 'reset', channel: 'quotes', reason: plan })
  if (fresh.length > 0) {
    const latest = fresh.flatMap((symbol) => market.quote(symbol) ?? [])
    connection.say({
      type: 'snapshot',
      session: market.session,
      quotes: latest.map((quote) => presentQuote(market, quote)),
    })
  }
  if (typeof plan !== 'string') quotes.resume(connection, plan)
}

type Plan = ReadonlyMap<string, number> | 'ahead' | 'another_session' | 'too_old'

/** From where on each instrument is resumed; one that the client names no sequence of begins anew. */
function planResume(market: MarketData, symbols: readonly string[], resume: NonNullable<Subscribe['resume']>): Plan {
  if (resume.session !== market.session) return 'another_session'
  const after = new Map<string, number>()
  for (const symbol of symbols) {
    const sequence = resume.sequences[symbol]
    if (sequence === undefined) continue
    if (sequence > (market.quote(symbol)?.sequence ?? 0)) return 'ahead'
    after.set(symbol, sequence)
  }
  const isKept = ([symbol, sequence]: readonly [string, number]) => market.quotesAfter(symbol, sequence) !== undefined
  return [...after].every(isKept) ? after : 'too_old'
}
