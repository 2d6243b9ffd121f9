import type { Bar, Interval, MarketData } from '../../market/market-data.ts'

const milliseconds: Readonly<Record<Interval, number>> = { '1m': 60_000, '1d': 86_400_000 }

/** As many as one turn of a runner takes on; the next turn goes on from there. */
const barsAtMost = 500

type Progress = { symbol: string; interval: Interval; started_at: Date; last_bar_at: Date | null }

/** The bars that closed since the checkpoint of a run, oldest first; before its first one, since it was started. */
export function dueBars(market: MarketData, run: Progress, now: Date): readonly Bar[] {
  const length = milliseconds[run.interval]
  const from = new Date(
    run.last_bar_at === null ? run.started_at.getTime() - length + 1 : run.last_bar_at.getTime() + 1,
  )
  // What opens then closes later than now: the market need not be asked.
  if (from.getTime() + length - 1 > now.getTime()) return []
  return market.bars({ symbol: run.symbol, interval: run.interval, from, to: now, limit: barsAtMost })
}

/** The last `count` bars up to this one, oldest first; fewer where the market has no more. */
export function historyOf(
  market: MarketData,
  { symbol, interval, count }: { symbol: string; interval: Interval; count: number },
  { opensAt }: Bar,
): readonly Bar[] {
  const to = new Date(opensAt.getTime() + 1)
  // Nights and weekends have no bars: what one stretch of time lacks is looked for in a longer one.
  for (let stretch = 1; ; stretch *= 4) {
    const from = new Date(to.getTime() - count * milliseconds[interval] * stretch)
    const bars = market.bars({ symbol, interval, from, to })
    if (bars.length >= count || stretch >= longestStretch) return bars.slice(-count)
  }
}

const longestStretch = 16
