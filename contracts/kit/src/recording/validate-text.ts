import { type Breach, validateValue } from '../documents/validate-value.ts'

/**
 * Validates text that travelled in a header or a query against the schema at a JSON pointer: as the one value that it
 * may stand for, else as a list of what its commas part.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#style-values (simple, and form without explode)
 */
export function validateText(document: object, pointer: string, text: string): Breach[] {
  const asOne = validateValue(document, pointer, text, true)
  if (asOne.length === 0) return []
  const members = text.split(',').map((member) => member.trim())
  return validateValue(document, pointer, members, true).length === 0 ? [] : asOne
}
