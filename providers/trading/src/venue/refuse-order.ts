import { decimal } from '../domain/decimal/index.ts'
import type { Instrument, Quote } from '../market/market-data.ts'

/** What of an order the exchange looks at before it takes it. */
export type Checked = { type: 'market' | 'limit'; quantity: string; price: string | null }

/** How far a limit may be from the market: from half of the bid to one and a half of the ask. */
const band = { below: '0.5', above: '1.5' }

/** Why the exchange takes no such order; undefined when it does. */
export function refuseOrder(
  { type, quantity: wanted, price: limit }: Checked,
  instrument: Instrument,
  quote: Quote | undefined,
): string | undefined {
  const quantity = decimal(wanted)
  if (!quantity.greaterThan(0)) return 'The quantity is not above zero.'
  if (!quantity.modulo(instrument.lotSize).isZero()) return `The quantity is no multiple of ${instrument.lotSize}.`
  if (quantity.greaterThan(instrument.maximumQuantity)) return `The quantity is above ${instrument.maximumQuantity}.`
  if (type === 'market') return limit === null ? undefined : 'A market order has no price.'
  if (limit === null) return 'A limit order needs a price.'
  const price = decimal(limit)
  if (!price.greaterThan(0)) return 'The price is not above zero.'
  if (!price.modulo(instrument.tickSize).isZero()) return `The price is no multiple of ${instrument.tickSize}.`
  if (quote === undefined) return undefined
  const tooFar =
    price.lessThan(decimal(quote.bid).times(band.below)) || price.greaterThan(decimal(quote.ask).times(band.above))
  return tooFar ? 'The price is more than half away from the market.' : undefined
}
