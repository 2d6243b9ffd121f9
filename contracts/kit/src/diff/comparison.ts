import type { Located } from '../documents/located.ts'
import type { OpenApiDocument } from '../documents/openapi-document.ts'
import type { Operation } from '../documents/operation.ts'
import type { Change, ChangedPlace } from './change.ts'
import { type ChangeRuleId, changeRules } from './change-rules.ts'
import type { IsUntouched } from './find-untouched.ts'
import { fingerprintOf } from './fingerprint.ts'

/** Two values of one kind: what was and what is. */
export interface Pair<Value> {
  before: Value
  after: Value
}

/** A comparison on its way through the documents: what it stands at, and what it has found. */
export interface Comparison {
  provider: string
  documents: Pair<OpenApiDocument>
  /** Day of the comparison, for sunsets: ISO 8601. */
  today: string
  /** Tells what need not be looked at, for it says the same as before. */
  isUntouched?: IsUntouched
  /** How often each pair of schemas was compared for the operation. */
  visits?: Map<string, number>
  operation?: Operation
  status?: string
  changes: Change[]
}

export interface Difference {
  place: ChangedPlace
  message: string
  before?: Located<unknown> | undefined
  after?: Located<unknown> | undefined
}

/** Notes one change at the place where the comparison stands. */
export function report(comparison: Comparison, rule: ChangeRuleId, difference: Difference): void {
  const { operation, status, provider } = comparison
  const { place, message, before, after } = difference
  const about = {
    rule,
    provider,
    ...(operation && { operation: { id: operation.id, method: operation.method, path: operation.path } }),
    ...(status !== undefined && { status }),
    place,
  }
  const { direction, level } = changeRules[rule]
  comparison.changes.push({
    ...about,
    direction,
    level,
    message,
    before: sideOf(before),
    after: sideOf(after),
    fingerprint: fingerprintOf(about),
  })
}

const sideOf = (located: Located<unknown> | undefined) => ({
  pointer: located?.pointer ?? '',
  value: located?.value ?? null,
})
