import type { Json } from '../documents/json.ts'

/**
 * Values that a generator may put into a request, the outermost where it has bounds; none of one whose values cannot be
 * told here: a provider state's are the provider's own.
 *
 * @see https://github.com/pact-foundation/pact-specification/tree/version-4#generators
 */
export function sampleGenerator(generator: Json | undefined): Json[] {
  if (typeof generator !== 'object' || generator === null || Array.isArray(generator)) return []
  const { type, min, max, size, digits, format } = generator
  const count = (value: Json | undefined, otherwise: number) => (typeof value === 'number' ? value : otherwise)
  switch (type) {
    case 'RandomInt':
      return [count(min, 0), count(max, 2_147_483_647)]
    case 'RandomDecimal':
      return [Number(`1.${'2'.repeat(Math.max(count(digits, 10) - 1, 1))}`)]
    case 'RandomBoolean':
      return [true, false]
    case 'RandomString':
      return ['Ab3'.padEnd(count(size, 10), 'x').slice(0, count(size, 10))]
    case 'RandomHexadecimal':
      return ['a1b'.padEnd(count(digits, 10), 'c').slice(0, count(digits, 10))]
    case 'Uuid':
      return [uuids[String(format)] ?? uuid]
    default:
      return []
  }
}

const uuid = '01980a5e-7c00-4000-8000-000000000021'
const uuids: Readonly<Record<string, string>> = {
  simple: uuid.replaceAll('-', ''),
  URN: `urn:uuid:${uuid}`,
  'upper-case-hyphenated': uuid.toUpperCase(),
}
