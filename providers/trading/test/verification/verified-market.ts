import { examples } from '@platform/fixtures/trading'
import type { components } from '@platform/schemas/trading'
import { decimal, textOf } from '../../src/domain/decimal/index.ts'
import { createManualMarket, type ManualMarket } from '../../src/market/manual-market.ts'

type Schemas = components['schemas']
type Resting = Pick<Schemas['Order'], 'symbol' | 'side' | 'price'>

type Shown = 'open' | 'still' | 'closed'

/** The market of the examples, which nothing moves but states. */
export type VerifiedMarket = ManualMarket & {
  /** Quotes everything as the examples do: now, where it stands still a minute ago, and nothing where it is closed. */
  show: (shown: Shown) => void
  /** Does something on quotes as of now, whatever the market shows otherwise. */
  moving: <Answer>(work: () => Promise<Answer>) => Promise<Answer>
  /** Offers an order its price for so much, and lets the exchange have a look. */
  meeting: (order: Resting, quantity: string, look: () => Promise<void>) => Promise<void>
}

/** Creates it with the bars of the examples. */
export function createVerifiedMarket({ clock }: { clock: () => Date }): VerifiedMarket {
  let age = 0
  let shown: Shown = 'open'
  let moving = false
  const market = createManualMarket({
    clock: () => new Date(clock().getTime() - age),
    instruments: examples.instruments,
  })
  const bars = examples.candles.map(({ opensAt, ...bar }) => ({ ...bar, opensAt: new Date(opensAt) }))
  market.addBars(examples.instrument.symbol, '1d', bars)
  const quote = (minutes: number) => {
    age = minutes * 60_000
    for (const { symbol, bid, bidSize, ask, askSize, last } of examples.quotes) {
      market.set(symbol, { bid, bidSize, ask, askSize, last })
    }
    age = 0
  }
  const quoteAgain = () => quote(shown === 'still' ? 1 : 0)
  return {
    ...market,
    quote: (symbol) => (shown === 'closed' && !moving ? undefined : market.quote(symbol)),
    show: (next) => {
      shown = next
      quoteAgain()
    },
    moving: async (work) => {
      if (shown === 'open') return work()
      moving = true
      quote(0)
      return work().finally(() => {
        moving = false
        quoteAgain()
      })
    },
    meeting: async ({ symbol, side, price }, quantity, look) => {
      const at = price ?? ''
      const size = side === 'buy' ? { askSize: quantity } : { bidSize: quantity }
      const away = textOf(decimal(at).times(side === 'buy' ? '0.5' : '2'))
      market.set(symbol, { bid: side === 'buy' ? away : at, ask: side === 'buy' ? at : away, ...size })
      await look().finally(quoteAgain)
    },
  }
}
