/** 32 bits that depend on every bit of both numbers, and of nothing else. */
export function hash(seed: number, index: number): number {
  // The index may be beyond 32 bits: its upper half is mixed in first.
  let mixed = seed ^ Math.imul(Math.floor(index / 4_294_967_296) | 0, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (index | 0), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ seed, 0x27d4eb2f)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** A number of a text. */
export function hashText(text: string): number {
  let mixed = 0x811c9dc5
  for (const character of text) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash(mixed >>> 0, text.length)
}

/** Evenly between -1 and 1. */
function between(bits: number): number {
  return bits / 2_147_483_648 - 1
}

const [shortest, longest] = [1_000, 2 ** 26 * 1_000]

/**
 * A smooth random walk as a pure function of the time: value noise in octaves from one second to two years, each twice as
 * slow and √2 times as high as the one before, as what moves at random does. One of the longest octave is about 1.
 *
 * The function that is answered keeps where it was last: asked in the order of time it hashes next to nothing.
 */
export function createNoise(seed: number): (milliseconds: number) => number {
  const octaves: { period: number; seed: number; height: number; index: number; from: number; to: number }[] = []
  for (let period = shortest; period <= longest; period *= 2) {
    const own = hash(seed, period)
    octaves.push({ period, seed: own, height: Math.sqrt(period / longest), index: Number.NaN, from: 0, to: 0 })
  }
  return (milliseconds) => {
    let sum = 0
    for (const octave of octaves) {
      const place = milliseconds / octave.period
      const index = Math.floor(place)
      if (index !== octave.index) {
        octave.from = index === octave.index + 1 ? octave.to : between(hash(octave.seed, index))
        octave.to = between(hash(octave.seed, index + 1))
        octave.index = index
      }
      const part = place - index
      sum += octave.height * (octave.from + (octave.to - octave.from) * part * part * (3 - 2 * part))
    }
    return sum
  }
}
