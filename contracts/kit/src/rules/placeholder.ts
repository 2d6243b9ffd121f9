import type { SchemaObject } from '../documents/openapi-document.ts'

/** What stands in a pact where a secret was. */
export const placeholder = 'placeholder'

/** A placeholder of the length that a schema asks for; the schema's own example where a pattern must be met. */
export function placeholderFor({ minLength = 0, maxLength, pattern, examples, example }: SchemaObject): string {
  const documented = Array.isArray(examples) ? examples[0] : example
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(placeholder) && typeof documented === 'string') {
    return documented
  }
  return placeholder
    .repeat(Math.ceil(Math.max(minLength, 1) / placeholder.length))
    .slice(0, longest(minLength, maxLength))
}

function longest(minLength: number, maxLength: number | undefined): number {
  return Math.min(maxLength ?? Number.POSITIVE_INFINITY, Math.max(minLength, placeholder.length))
}
