import { setImmediate } from 'node:timers/promises'
import { closesAt } from '../../market/bars.ts'
import type { Bar, Interval, MarketData } from '../../market/market-data.ts'

/** As many as a backtest may have: two years of minutes. */
export const barsAtMost = 200_000

const barsPerRead = 1_000

type Stretch = { symbol: string; interval: Interval; from: Date; to: Date }

/**
 * All bars of a time that had closed by `closedBy`, oldest first, read piece by piece: others have their turn in between.
 * Nothing when there are more than `barsAtMost`.
 */
export async function readBars(
  market: MarketData,
  { symbol, interval, from, to }: Stretch,
  closedBy: Date,
): Promise<readonly Bar[] | undefined> {
  const bars: Bar[] = []
  for (let start = from; ; ) {
    const some = market.bars({ symbol, interval, from: start, to, limit: barsPerRead })
    bars.push(...some.filter(({ opensAt }) => closesAt(interval, opensAt) <= closedBy))
    const last = some.at(-1)
    if (bars.length > barsAtMost) return undefined
    if (last === undefined || some.length < barsPerRead) return bars
    start = new Date(last.opensAt.getTime() + 1)
    await setImmediate()
  }
}
