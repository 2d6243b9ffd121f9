import type { Quote } from './market-data.ts'

const milliseconds = 5_000

/** Whether a quote is so old that the market must be thought to stand: five seconds. */
export function isOlderThanQuotesMayBe({ at }: Quote, now: Date): boolean {
  return now.getTime() - at.getTime() >= milliseconds
}
