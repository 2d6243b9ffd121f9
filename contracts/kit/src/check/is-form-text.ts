import type { ComparatorResult } from './comparator.ts'

const readings: Readonly<Record<string, RegExp>> = {
  integer: /^-?[0-9]+$/,
  number: /^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$/,
  boolean: /^(true|false)$/,
}

/**
 * Whether a result blames the field of a form with files for being text, as all such fields are: the comparator (2.3.1,
 * measured) holds them against their schemas as if they were JSON strings.
 *
 * @see https://spec.openapis.org/oas/v3.1.1#special-considerations-for-multipart-content
 */
export function isFormText({ code, mockDetails, specDetails }: ComparatorResult): boolean {
  if (code !== 'request.body.incompatible' || typeof mockDetails?.value !== 'string') return false
  if (!/\.content\.multipart\/form-data\..*\.type$/.test(specDetails?.location ?? '')) return false
  const text = mockDetails.value
  return [specDetails?.value].flat().some((type) => readings[String(type)]?.test(text))
}
