import { createHash } from 'node:crypto'
import type { Asked } from './simulate.ts'

/** Of each kind, at most. */
const truncationsPerKind = 6

/**
 * After which bars to cut the data off: half of them where something was wanted, for a strategy that looks one bar ahead shows
 * it there alone, half anywhere. Drawn by the seed, spread evenly, never after the last bar, which cuts off nothing.
 */
export function chooseTruncations(asked: readonly Asked[], seed: string): number[] {
  const last = asked.length - 1
  const wanted = asked.flatMap(({ signal }, index) => (signal === null || index === last ? [] : [index]))
  const any = Array.from({ length: Math.max(last, 0) }, (_, index) => index)
  const chosen = new Set([...drawSpread(wanted, `${seed} wanted`), ...drawSpread(any, `${seed} any`)])
  return [...chosen].toSorted((one, other) => one - other)
}

/** One of each of so many equal pieces of the list. */
function drawSpread(list: readonly number[], seed: string): number[] {
  const pieces = Math.min(truncationsPerKind, list.length)
  return Array.from({ length: pieces }, (_, piece) => {
    const start = Math.floor((piece * list.length) / pieces)
    const end = Math.floor(((piece + 1) * list.length) / pieces)
    const drawn = createHash('sha256').update(`${seed} ${piece}`).digest().readUInt32BE() % (end - start)
    return list[start + drawn] ?? start
  })
}
