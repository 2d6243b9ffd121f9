import type { Listing } from './listing.ts'
import { createNoise, hashText } from './noise.ts'

/** Makes the price of an instrument, in ticks, a pure function of the seed and the time (milliseconds since 1970). */
export function createPrice(
  seed: string,
  { instrument, basePrice, volatility }: Listing,
): (milliseconds: number) => number {
  const noise = createNoise(hashText(`${seed} ${instrument.symbol}`))
  return (milliseconds) => Math.max(1, basePrice * Math.exp(volatility * noise(milliseconds)))
}
