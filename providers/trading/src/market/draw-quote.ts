import { createGrid } from './grid.ts'
import type { Listing } from './listing.ts'
import { hash, hashText } from './noise.ts'
import { createPrice } from './price-of.ts'
import type { NewQuote } from './quote-board.ts'

/** Makes the quote of an instrument a pure function of the seed and the time (milliseconds since 1970). */
export function createQuoteDrawing(seed: string, listing: Listing): (milliseconds: number) => NewQuote {
  const { instrument, spread, size } = listing
  const { symbol } = instrument
  const price = createPrice(seed, listing)
  const ownSeed = hashText(`${seed} ${symbol} quote`)
  const [priceText, sizeText] = [createGrid(instrument.tickSize), createGrid(instrument.lotSize)]
  return (milliseconds) => {
    const chance = hash(ownSeed, milliseconds)
    const bid = Math.max(1, Math.round(price(milliseconds) - spread / 2))
    const ask = bid + spread
    return {
      symbol,
      bid: priceText(bid),
      bidSize: sizeText(sizeOf(size, chance & 0xff)),
      ask: priceText(ask),
      askSize: sizeText(sizeOf(size, (chance >>> 8) & 0xff)),
      last: priceText(chance & 0x10000 ? bid : ask),
      at: new Date(milliseconds),
    }
  }
}

/** From half to one and a half of the usual, by a byte of chance; one lot at least. */
function sizeOf(usual: number, byte: number): number {
  return Math.max(1, Math.round(usual * (0.5 + byte / 255)))
}
