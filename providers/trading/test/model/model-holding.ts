import { type Exact, product, shareOf } from './exact.ts'

/** What the model holds of an instrument: how much, what that cost, and what was earned. All of it is of one direction. */
export type ModelHolding = { long: boolean; size: Exact; cost: Exact; earned: Exact; fills: number }

export const flat: ModelHolding = { long: true, size: 0n, cost: 0n, earned: 0n, fills: 0 }

/** Cost and size are kept without sign; the direction is apart, so that nothing is computed as the service does. */
export function trade(held: ModelHolding, bought: boolean, size: Exact, price: Exact): ModelHolding {
  const fills = held.fills + 1
  if (held.size === 0n) return { ...held, long: bought, size, cost: product(size, price), fills }
  if (held.long === bought) {
    return { ...held, size: held.size + size, cost: held.cost + product(size, price), fills }
  }
  if (size < held.size) {
    const given = shareOf(held.cost, size, held.size)
    return {
      ...held,
      size: held.size - size,
      cost: held.cost - given,
      earned: held.earned + gain(held, size, price, given),
      fills,
    }
  }
  const rest = size - held.size
  return {
    long: rest === 0n ? held.long : bought,
    size: rest,
    cost: product(rest, price),
    earned: held.earned + gain(held, held.size, price, held.cost),
    fills,
  }
}

function gain({ long }: ModelHolding, size: Exact, price: Exact, given: Exact): Exact {
  const paid = product(size, price)
  return long ? paid - given : given - paid
}
