import type { Session } from './calendar.ts'
import { createGrid } from './grid.ts'
import type { Listing } from './listing.ts'
import type { Bar } from './market-data.ts'
import { hash, hashText } from './noise.ts'
import { createPrice } from './price-of.ts'

/** Prices in ticks, the volume in lots. */
type Drawn = { opensAt: number; open: number; high: number; low: number; close: number; volume: number }

const minute = 60_000
/** How often the price is looked at in a minute. */
const looks = 6

/** Draws the bars of an instrument's sessions. */
export type BarDrawing = {
  minutes: (session: Session) => Bar[]
  /** Of the whole session: what its minutes come to. */
  day: (session: Session) => Bar
}

/** Its bars are of the same price as its quotes. */
export function createBarDrawing(seed: string, listing: Listing): BarDrawing {
  const { tickSize, lotSize, symbol } = listing.instrument
  const price = createPrice(seed, listing)
  const volumeSeed = hashText(`${seed} ${symbol} volume`)
  const [priceText, volumeText] = [createGrid(tickSize), createGrid(lotSize)]

  const draw = ({ opensAt, closesAt }: Session): Drawn[] => {
    const drawn: Drawn[] = []
    let open = Math.round(price(opensAt))
    for (let at = opensAt; at < closesAt; at += minute) {
      let [high, low, close] = [open, open, open]
      for (let look = 1; look <= looks; look += 1) {
        close = Math.round(price(at + (look * minute) / looks))
        if (close > high) high = close
        if (close < low) low = close
      }
      const volume = listing.size * (1 + (hash(volumeSeed, at / minute) % 60))
      drawn.push({ opensAt: at, open, high, low, close, volume })
      open = close
    }
    return drawn
  }
  const toBar = ({ opensAt, open, high, low, close, volume }: Drawn): Bar => ({
    opensAt: new Date(opensAt),
    open: priceText(open),
    high: priceText(high),
    low: priceText(low),
    close: priceText(close),
    volume: volumeText(volume),
  })

  return {
    minutes: (session) => draw(session).map(toBar),
    day: (session) =>
      toBar(
        draw(session).reduce((all, next) => ({
          opensAt: all.opensAt,
          open: all.open,
          high: Math.max(all.high, next.high),
          low: Math.min(all.low, next.low),
          close: next.close,
          volume: all.volume + next.volume,
        })),
      ),
  }
}
