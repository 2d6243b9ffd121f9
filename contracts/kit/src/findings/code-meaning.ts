import { comparatorMeanings } from './comparator-meanings.ts'
import type { FindingCode } from './finding-codes.ts'
import { ownMeanings } from './own-meanings.ts'

/** What a code says, in one sentence, and what to do about it; both stand in `docs/findings.md`. */
export interface CodeMeaning {
  meaning: string
  remedy: string
}

const meanings: Readonly<Record<FindingCode, CodeMeaning>> = { ...comparatorMeanings, ...ownMeanings }

/** What a code says and what to do about it. */
export function explainCode(code: FindingCode): CodeMeaning {
  return meanings[code]
}
