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
      kept.set(key, mergeBars(kept.get(key) ?? [], bars))
    },
    list: (symbol, interval) => kept.get(`${symbol} ${interval}`) ?? [],
  }
}

/** All of them, the oldest first; of two that open at the same time the newer. */
export function mergeBars(older: readonly Bar[], newer: readonly Bar[]): Bar[] {
  const byTime = new Map([...older, ...newer].map((bar) => [bar.opensAt.getTime(), bar]))
  return [...byTime.values()].sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime())
}
