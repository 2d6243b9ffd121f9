import type { Json } from '../documents/json.ts'

/**
 * Matching rules of one part of a message, as the Pact V4 file writes them: path expression → rule list.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4
 */
export type RuleList = {
  combine: 'AND' | 'OR'
  matchers: ({ match: string } & Record<string, Json>)[]
}
