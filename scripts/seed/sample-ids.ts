import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** UUIDv7 that are the same on every run, one sequence for each name; each is above the one before. */
export function createSampleIds(name: string, now: () => number): () => string {
  let count = 0
  return () => {
    count += 1
    const random = createHash('shake256', { outputLength: 16 }).update(`${name} ${count}`).digest()
    return v7({ msecs: now(), seq: count, random })
  }
}
