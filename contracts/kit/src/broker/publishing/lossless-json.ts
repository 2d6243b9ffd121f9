/** JSON whose numbers stay as they were written: `100.0` is a decimal to the verifier, and `100` is none. */
export type LosslessJson = string | number | boolean | null | RawNumber | LosslessJson[] | JsonObject

export interface JsonObject {
  [key: string]: LosslessJson
}

/** A number that JavaScript would write otherwise. */
interface RawNumber {
  rawJSON: string
}

// TypeScript's library does not declare either yet; every Node that the broker runs on has both.
const json = JSON as typeof JSON & {
  rawJSON(source: string): RawNumber
  isRawJSON(value: unknown): value is RawNumber
}

export const { isRawJSON } = json

/** Parses JSON without changing a number; throws a SyntaxError like `JSON.parse`. */
export function parseLossless(text: string): LosslessJson {
  const keepNumber = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? json.rawJSON(context.source)
      : value
  return JSON.parse(text, keepNumber as (key: string, value: unknown) => unknown)
}

/** Whether a value is an object with keys, and not an array or a number kept as text. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRawJSON(value)
}
