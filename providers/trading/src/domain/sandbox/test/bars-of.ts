import type { Bar } from '../../../market/market-data.ts'

const day = 86_400_000

/** Daily bars that open and close at these prices, from the first of 2026 on. */
export function barsOf(...closes: string[]): Bar[] {
  return closes.map((close, index) => ({
    opensAt: new Date(Date.UTC(2026, 0, 1) + index * day),
    open: close,
    high: close,
    low: close,
    close,
    volume: '100',
  }))
}
