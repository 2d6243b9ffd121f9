import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Chance that falls the same way on every run. */
export type Dice = {
  /** An integer from 0, below `end`. */
  upTo: (end: number) => number
  pick: <Item>(items: readonly Item[]) => Item
}

export function createDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed)
  const upTo = (end: number) => uniformInt(generator, 0, end - 1)
  return { upTo, pick: (items) => items[upTo(items.length)] as (typeof items)[number] }
}
