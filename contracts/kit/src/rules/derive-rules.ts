import type { Json } from '../documents/json.ts'
import { deriveValues } from './derive-values.ts'
import type { RecordingFinding } from './reads-finding.ts'
import type { RuleList } from './rule-list.ts'
import type { RootedSchema } from './shape.ts'

/** What a pact says of a JSON body: the part that is read, and how it may differ. */
export interface DerivedBody {
  example: Json
  rules: Record<string, RuleList>
  /** Where the consumer asks for more than the document promises. */
  findings: RecordingFinding[]
  /** Values of `format: password` that were replaced in the example. */
  secrets: string[]
  /** Places that the consumer can do without, although the example has them: a pact cannot say so by a rule. */
  optional: string[]
}

/**
 * Derives the example and the matching rules of a response body.
 *
 * @param documented the body's schema in the OpenAPI document
 * @param reads JSON Schema of what the consumer takes; absent when it relies on all that it mocked
 * @throws when the body is null or empty text altogether
 */
export function deriveRules(value: Json, documented: RootedSchema, reads?: RootedSchema): DerivedBody {
  if (value === null || value === '') {
    throw new Error(
      `Failed to record the body ${JSON.stringify(value)}: to Pact it is no body at all. Mock one with a value, or read none of it with .reads(null).`,
    )
  }
  const derived: DerivedBody = { example: null, rules: {}, findings: [], secrets: [], optional: [] }
  const walk = { documented: documented.root, reads: reads?.root ?? {}, derived, pinned: false }
  const [example = null] = deriveValues(walk, {
    path: '$',
    values: [value],
    schema: documented.schema,
    reads: reads?.schema,
  })
  return { ...derived, example }
}
