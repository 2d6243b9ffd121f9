import { closesAt } from './bars.ts'
import { type Session, sessionsBetween } from './calendar.ts'
import { type BarDrawing, createBarDrawing } from './draw-bars.ts'
import type { Listing } from './listing.ts'
import type { Bar, BarRange, Interval } from './market-data.ts'

/** Before it there is nothing. */
const beginning = Date.UTC(2020, 0, 1)

/** Sessions whose minutes are kept: about 150 KB each. */
const keptSessions = 64

/** Past bars: drawn when they are asked for, and those asked for lately kept. */
export function createBarHistory({
  seed,
  listings,
  clock,
}: {
  seed: string
  listings: readonly Listing[]
  clock: () => Date
}) {
  const drawings = new Map(listings.map((listing) => [listing.instrument.symbol, createBarDrawing(seed, listing)]))
  const minutes = new Map<string, Bar[]>()
  const days = new Map<string, Bar>()

  const minutesOf = (symbol: string, drawing: BarDrawing, session: Session): Bar[] => {
    const key = `${symbol} ${session.date}`
    const bars = minutes.get(key) ?? drawing.minutes(session)
    // The last in the map is the last that was asked for.
    minutes.delete(key)
    minutes.set(key, bars)
    if (minutes.size > keptSessions) minutes.delete(minutes.keys().next().value ?? '')
    return bars
  }
  const dayOf = (symbol: string, drawing: BarDrawing, session: Session): Bar[] => {
    const key = `${symbol} ${session.date}`
    const bar = days.get(key) ?? drawing.day(session)
    days.set(key, bar)
    return [bar]
  }
  const drawn: Readonly<Record<Interval, typeof dayOf>> = { '1m': minutesOf, '1d': dayOf }

  return ({ symbol, interval, from, to, limit = Number.POSITIVE_INFINITY }: BarRange): Bar[] => {
    const drawing = drawings.get(symbol)
    if (drawing === undefined) return []
    const now = clock().getTime()
    const selected: Bar[] = []
    const first = Math.max(beginning, from.getTime())
    const end = Math.min(to.getTime(), now)
    for (const session of sessionsBetween(first, end)) {
      for (const bar of drawn[interval](symbol, drawing, session)) {
        const opensAt = bar.opensAt.getTime()
        if (opensAt < first || opensAt >= end || closesAt(interval, bar.opensAt).getTime() > now) continue
        if (selected.length >= limit) return selected
        selected.push(bar)
      }
    }
    return selected
  }
}
