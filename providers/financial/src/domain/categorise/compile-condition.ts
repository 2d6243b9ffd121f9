import { LRUCache } from 'lru-cache'
import { compilePattern } from './compile-pattern.ts'
import { foldCase, normaliseText } from './fold-text.ts'
import type { Categorisable, Condition } from './rule.ts'

/** The texts of a transaction, in the forms that conditions look at; each is made when the first one does. */
export class ComparableTexts {
  readonly #transaction: Categorisable
  readonly #normalised: Partial<Record<Condition['field'], string>> = {}
  readonly #folded: Partial<Record<Condition['field'], string>> = {}

  constructor(transaction: Categorisable) {
    this.#transaction = transaction
  }

  normalised(field: Condition['field']): string {
    this.#normalised[field] ??= normaliseText(this.#transaction[field])
    return this.#normalised[field]
  }

  folded(field: Condition['field']): string {
    this.#folded[field] ??= foldCase(this.normalised(field))
    return this.#folded[field]
  }
}

/** Patterns take a while to compile, and rules are read again for each transaction; what it was compiled from says all. */
const patterns = new LRUCache<string, (normalised: string) => boolean>({ max: 2_000 })

/** @throws PatternError for a pattern that RE2 does not take, or that costs too much */
export function compileCondition({ field, operator, value }: Condition): (texts: ComparableTexts) => boolean {
  if (operator === 'matches') {
    const search = patterns.get(value) ?? compilePattern(value)
    patterns.set(value, search)
    return (texts) => search(texts.normalised(field))
  }
  const wanted = foldCase(normaliseText(value))
  return operator === 'equals'
    ? (texts) => texts.folded(field) === wanted
    : (texts) => texts.folded(field).includes(wanted)
}
