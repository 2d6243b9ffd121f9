import type { PactFile, PactInteraction } from '../documents/pact-file.ts'
import type { Reader } from './coverage.ts'

/** Who reads by one interaction, and which. */
export interface Reading {
  consumer: string
  through: readonly string[]
  interaction: string
}

/** Whose reads an interaction has: the consumer's own, or those that it forwards for another one. */
export function readingOf(pact: PactFile, { comments, description }: PactInteraction): Reading {
  const { consumer, via } = comments?.origin ?? {}
  const relayed = typeof consumer === 'string' && Array.isArray(via)
  return relayed
    ? { consumer, through: via.map(String), interaction: description }
    : { consumer: pact.consumer.name, through: [], interaction: description }
}

/** Gathers who pins one thing. */
export class Readers {
  readonly #readers = new Map<string, { reading: Reading; interactions: Set<string> }>()

  add(reading: Reading): void {
    const key = describeReader(reading)
    const known = this.#readers.get(key) ?? { reading, interactions: new Set<string>() }
    known.interactions.add(reading.interaction)
    this.#readers.set(key, known)
  }

  /** By name, whatever the order of the pacts. */
  list(): Reader[] {
    const byName = [...this.#readers].sort(([left], [right]) => (left < right ? -1 : 1))
    return byName.map(([, { reading, interactions }]) => ({
      consumer: reading.consumer,
      ...(reading.through.length > 0 && { through: [...reading.through] }),
      interactions: [...interactions],
    }))
  }
}

/** `frontend through gateway`. */
export function describeReader({
  consumer,
  through = [],
}: Pick<Reader, 'consumer'> & Partial<Pick<Reading, 'through'>>) {
  return [consumer, ...through].join(' through ')
}

/** Readers by what they read. */
export class Ledger<Key> {
  readonly #entries = new Map<Key, Readers>()

  add(key: Key, reading: Reading): void {
    const readers = this.#entries.get(key) ?? new Readers()
    readers.add(reading)
    this.#entries.set(key, readers)
  }

  list(key: Key): Reader[] {
    return this.#entries.get(key)?.list() ?? []
  }

  keys(): Iterable<Key> {
    return this.#entries.keys()
  }
}
