import { expect } from 'vitest'
import { exact, shareOf, textOfExact, unit } from './exact.ts'
import type { ModelAccount } from './model-account.ts'
import { flat, type ModelHolding, trade } from './model-holding.ts'
import type { ModelOrder } from './model-order.ts'
import type { RealAccount } from './real-account.ts'

/** Holds everything that callers see, and what the venue was asked, against the model. */
export async function compare(model: ModelAccount, real: RealAccount): Promise<void> {
  const [orders, positions, fills] = await Promise.all([real.orders(), real.positions(), real.fills()])
  expect(
    orders.toReversed().map(({ id, status, quantity, price, filledQuantity, averagePrice, pendingChange }) => ({
      id,
      status,
      quantity,
      price,
      filledQuantity,
      averagePrice,
      pendingChange,
    })),
  ).toEqual(model.orders.map(showOrder))
  expect(
    positions.map(({ symbol, quantity, cost, realised, averagePrice, version }) => ({
      symbol,
      quantity,
      cost,
      realised,
      averagePrice,
      version,
    })),
  ).toEqual([...model.holdings].map(showHolding).sort((one, other) => (one.symbol < other.symbol ? -1 : 1)))
  expect(real.asked().sort()).toEqual(model.asked.toSorted())

  for (const order of orders) {
    const own = fills.filter(({ orderId }) => orderId === order.id)
    const sum = own.reduce((total, { quantity }) => total + exact(quantity), 0n)
    expect(textOfExact(sum)).toBe(order.filledQuantity)
  }
  const folded = new Map<string, ModelHolding>()
  for (const { symbol, side, quantity, price } of fills.toReversed()) {
    folded.set(symbol, trade(folded.get(symbol) ?? flat, side === 'buy', exact(quantity), exact(price)))
  }
  expect([...folded].map(showHolding).sort()).toEqual([...model.holdings].map(showHolding).sort())
}

function showOrder({ id, status, size, price, filled, value, wanted }: ModelOrder) {
  return {
    id,
    status,
    quantity: textOfExact(size),
    price: price === null ? null : textOfExact(price),
    filledQuantity: textOfExact(filled),
    averagePrice: filled === 0n ? null : textOfExact(shareOf(value, unit, filled)),
    pendingChange:
      wanted === undefined
        ? null
        : { quantity: textOfExact(wanted.size), price: wanted.price === null ? null : textOfExact(wanted.price) },
  }
}

function showHolding([symbol, { long, size, cost, earned, fills }]: [string, ModelHolding]) {
  const sign = long ? 1n : -1n
  return {
    symbol,
    quantity: textOfExact(sign * size),
    cost: textOfExact(sign * cost),
    realised: textOfExact(earned),
    averagePrice: size === 0n ? null : textOfExact(shareOf(cost, unit, size)),
    version: fills,
  }
}
