import type { Json } from '../documents/json.ts'
import type { Schema } from '../documents/openapi-document.ts'
import type { DerivedBody } from './derive-rules.ts'

/** What is gathered on the way through a body. */
export interface Walk {
  /** What references in the OpenAPI document and in the reader's schema point into. */
  documented: object
  reads: object
  derived: DerivedBody
  /**
   * Whether some value can only be recorded as it stands. A rule of a list or map above would reach down to it and loosen
   * it to its type (measured), so that none is written then.
   */
  pinned: boolean
}

/** A place of a body, with its values: several where it is inside a list or a map, whose members share one rule. */
export interface Place {
  /** Nothing when the Pact path syntax cannot name the place. */
  path: string | undefined
  values: readonly Json[]
  schema: Schema
  reads: Schema | undefined
}

/** Records values as they stand. Several of them cannot be: then whoever put them together takes them one by one. */
export function pin(walk: Walk, values: readonly Json[]): Json[] {
  walk.pinned = true
  return [...values]
}

/** A walk of its own, whose results count only when they are kept. */
export function tryOut(walk: Walk): { attempt: Walk; keep: () => void } {
  const attempt: Walk = {
    ...walk,
    derived: { example: null, rules: {}, findings: [], secrets: [], optional: [] },
    pinned: false,
  }
  return {
    attempt,
    keep: () => {
      Object.assign(walk.derived.rules, attempt.derived.rules)
      walk.derived.findings.push(...attempt.derived.findings)
      walk.derived.secrets.push(...attempt.derived.secrets)
      walk.derived.optional.push(...attempt.derived.optional)
    },
  }
}
