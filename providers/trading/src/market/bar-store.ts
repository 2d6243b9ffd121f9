import type { Bar, Interval } from './market-data.ts'

/** Bars that were added by hand. */
export type BarStore = {
  /** In place of those that open at the same times. */
  add: (symbol: string, interval: Interval, bars: readonly Bar[]) => void
  /** The oldest first. */
  list: (symbol: string, interval: Interval) => readonly Bar[]
}

export function createBarStore(): BarStore {
  const kept = new Map<string, readonly Bar[]>()
  return {
    add: (symbol, interval, bars) => {
      const key = `${symbol} ${interval}`
      const byTime = new Map([...(kept.get(key) ?? []), ...bars].map((bar) => [bar.opensAt.getTime(), bar]))
      kept.set(
        key,
        [...byTime.values()].sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime()),
      )
    },
    list: (symbol, interval) => kept.get(`${symbol} ${interval}`) ?? [],
  }
}
