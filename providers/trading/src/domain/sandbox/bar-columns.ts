import type { Bar } from '../../market/market-data.ts'

/** Of one bar: when it opens, open, high, low, close, volume. */
export const columnsPerBar = 6

/** Bars as a strategy gets them, oldest first: numbers, for signals; what is priced is not computed with them. */
export function columnsOf(bars: readonly Bar[]): Float64Array<ArrayBuffer> {
  const columns = new Float64Array(bars.length * columnsPerBar)
  for (const [index, { opensAt, open, high, low, close, volume }] of bars.entries()) {
    columns.set(
      [opensAt.getTime(), Number(open), Number(high), Number(low), Number(close), Number(volume)],
      index * columnsPerBar,
    )
  }
  return columns
}
