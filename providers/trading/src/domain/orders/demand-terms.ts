import type { components } from '@platform/schemas/trading'
import type { Instrument } from '../../market/market-data.ts'
import { type Decimal, decimal } from '../decimal/index.ts'
import { Refusal } from '../refusal.ts'

/** What of an order the instrument has a say in. */
export type Terms = { type: components['schemas']['OrderType']; quantity: Decimal; price: Decimal | undefined }

type Fault = { pointer: string; message: string }

/**
 * Holds terms against the instrument: whole lots, prices on the grid, a price exactly for limit orders.
 *
 * @throws Refusal `validation_failed` naming every place
 */
export function demandTerms(instrument: Instrument, terms: Terms): void {
  const faults = [...judgeQuantity(instrument, terms), ...judgePrice(instrument, terms)]
  if (faults.length > 0) throw new Refusal('validation_failed', faults.map(({ message }) => message).join(' '), faults)
}

function* judgeQuantity({ lotSize }: Instrument, { quantity }: Terms): Iterable<Fault> {
  const pointer = '#/quantity'
  if (quantity.isZero()) yield { pointer, message: 'The quantity is more than zero.' }
  else if (!quantity.modulo(decimal(lotSize)).isZero()) {
    yield { pointer, message: `The quantity is a multiple of the lot size, ${lotSize}.` }
  }
}

function* judgePrice({ tickSize }: Instrument, { type, price }: Terms): Iterable<Fault> {
  const pointer = '#/price'
  if (type === 'market') {
    if (price !== undefined) yield { pointer, message: 'A market order has no price.' }
  } else if (price === undefined) yield { pointer, message: 'A limit order has a price.' }
  else if (price.isZero()) yield { pointer, message: 'The price is more than zero.' }
  else if (!price.modulo(decimal(tickSize)).isZero()) {
    yield { pointer, message: `The price is a multiple of the tick size, ${tickSize}.` }
  }
}
