import type { Bar, BarRange, Interval } from './market-data.ts'

/** How long the market is open on a day of trading. */
export const sessionMilliseconds = 6.5 * 60 * 60_000

const lengths: Readonly<Record<Interval, number>> = { '1m': 60_000, '1d': sessionMilliseconds }

/** When a bar that opens then has closed. */
export function closesAt(interval: Interval, opensAt: Date): Date {
  return new Date(opensAt.getTime() + lengths[interval])
}

/** Those of `bars`, which are in order, that a range asks for and that have closed by now. */
export function selectBars(bars: readonly Bar[], { interval, from, to, limit }: BarRange, now: Date): Bar[] {
  const within = bars.filter(
    ({ opensAt }) => opensAt >= from && opensAt < to && closesAt(interval, opensAt).getTime() <= now.getTime(),
  )
  return limit === undefined ? within : within.slice(0, limit)
}
