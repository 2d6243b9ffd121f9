import { closesAt } from '../../market/bars.ts'
import type { Bar, Interval, MarketData } from '../../market/market-data.ts'

/** As many as one turn of a runner takes on; the next turn goes on from there. */
export const barsPerTurn = 20

type Progress = { symbol: string; interval: Interval; started_at: Date; last_bar_at: Date | null }

/** The bars that closed since the checkpoint of a run, oldest first; before its first one, since it was started. */
export function dueBars(market: MarketData, run: Progress, now: Date): readonly Bar[] {
  const from = nextFrom(run)
  // Whatever opens then is still open: the market need not be asked.
  if (closesAt(run.interval, from) > now) return []
  return market.bars({ symbol: run.symbol, interval: run.interval, from, to: now, limit: barsPerTurn })
}

function nextFrom({ interval, started_at: start, last_bar_at: last }: Progress): Date {
  if (last !== null) return new Date(last.getTime() + 1)
  const length = closesAt(interval, start).getTime() - start.getTime()
  return new Date(start.getTime() - length + 1)
}
