import type { RandomSource } from './trace.ts'

/** Asks a source for many random bytes at once and hands them out, each once: asking costs more than the bytes do. */
export function createRandomPool(source: RandomSource, size = 4_096): RandomSource {
  let pool: Uint8Array = new Uint8Array()
  let used = 0
  return (bytes) => {
    if (used + bytes > pool.length) {
      pool = source(Math.max(size, bytes))
      used = 0
    }
    used += bytes
    return pool.subarray(used - bytes, used)
  }
}
