/** `JSON` with the source text of numbers, which the library types do not know yet. */
interface JsonWithSource {
  parse(text: string, reviver: (key: string, value: unknown, context: { source?: string }) => unknown): unknown
  stringify(value: unknown): string
  /** @see https://github.com/tc39/proposal-json-parse-with-source */
  rawJSON(text: string): unknown
}

const exactJson = JSON as unknown as JsonWithSource

/**
 * Splits a pact into pacts of one interaction each, as JSON text. Numbers stay as they are written, because the
 * verifier tells `1.0` from `1`. None is pending: whether a failure counts is decided when it is known.
 */
export function splitPact(text: string): string[] {
  const pact = exactJson.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? exactJson.rawJSON(source) : value,
  ) as { interactions?: object[] }
  return (pact.interactions ?? []).map((interaction) =>
    exactJson.stringify({ ...pact, interactions: [{ ...interaction, pending: false }], messages: undefined }),
  )
}
