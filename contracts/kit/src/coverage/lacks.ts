import type { Undocumented } from './coverage.ts'
import { Ledger, type Reading } from './readers.ts'

/** Something that a pact has and the document lacks. */
export type Lack = Omit<Undocumented, 'readers'>

/** Gathers what the document lacks, each once, with who pins it. */
export class Lacks {
  readonly #lacks = new Map<string, Lack>()
  readonly #readers = new Ledger<string>()

  add(lacks: readonly Lack[], reading: Reading): void {
    for (const lack of lacks) {
      const key = JSON.stringify([lack.operation, lack.status, lack.kind, lack.path])
      if (!this.#lacks.has(key)) this.#lacks.set(key, lack)
      this.#readers.add(key, reading)
    }
  }

  /** In order of operation, status and path. */
  list(): Undocumented[] {
    const sorted = [...this.#lacks].sort(([left], [right]) => (left < right ? -1 : 1))
    return sorted.map(([key, lack]) => ({ ...lack, readers: this.#readers.list(key) }))
  }
}
