import type { Bar, Interval, MarketData } from '../../market/market-data.ts'

/** Milliseconds from bar to bar on average, nights and weekends included. */
const spacing: Readonly<Record<Interval, number>> = { '1m': 6 * 60_000, '1d': 1.5 * 86_400_000 }

/** The last `count` bars up to this one, oldest first; fewer where the market has no more. */
export function historyOf(
  market: MarketData,
  { symbol, interval, count }: { symbol: string; interval: Interval; count: number },
  { opensAt }: Bar,
): readonly Bar[] {
  const to = new Date(opensAt.getTime() + 1)
  const read = (stretch: number) => {
    const from = new Date(to.getTime() - count * spacing[interval] * stretch)
    return market.bars({ symbol, interval, from, to }).slice(-count)
  }
  const bars = read(1)
  // Many holidays, or a gap: what one stretch of time lacks is looked for in a longer one.
  return bars.length < count ? read(4) : bars
}
