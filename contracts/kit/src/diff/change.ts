import type { ChangeRuleId, Direction, Level } from './change-rules.ts'

/** One difference between two revisions of a provider's document. */
export interface Change {
  rule: ChangeRuleId
  direction: Direction
  level: Level
  provider: string
  /** Absent where the change is about the whole document. */
  operation?: ChangedOperation
  /** The response's status as the document writes it, such as `200`, `4XX` or `default`. */
  status?: string
  /** The part of the message, and where in it: `body $.items[*].total`, `query cursor`. */
  place: ChangedPlace
  message: string
  before: ChangeSide
  after: ChangeSide
  /** 12 hexadecimal digits that stay the same while only lines, values or wording move. */
  fingerprint: string
}

export interface ChangedOperation {
  id: string
  /** In upper case. */
  method: string
  path: string
}

export interface ChangedPlace {
  part: 'whole' | 'path' | 'query' | 'header' | 'cookie' | 'body'
  /** Name of the parameter or header; path expression of a body. */
  path: string
}

/** Where a revision says it: a JSON pointer into its bundled document, and the value there. */
export interface ChangeSide {
  /** The document's file as it is written, and the line; absent where the revision has no such place. */
  file?: string
  line?: number
  pointer: string
  value: unknown
}
