import { expect, test } from 'vitest'
import { currencies, exponentOf, isCurrency } from './currencies.ts'

test.for([
  ['JPY', 0],
  ['UYI', 0],
  ['EUR', 2],
  ['HUF', 2],
  ['MGA', 2],
  ['BHD', 3],
  ['IQD', 3],
  ['CLF', 4],
  ['UYW', 4],
] as const)('%s counts with %i decimals', ([code, exponent]) => {
  expect(exponentOf(code)).toBe(exponent)
})

test.for(['XAU', 'XDR', 'XXX', 'XTS', 'BGN', 'HRK', 'ANG', 'eur', 'EURO', '', 'toString', '__proto__'])(
  '%s is not counted in',
  (code) => {
    expect(isCurrency(code)).toBe(false)
    expect(() => exponentOf(code)).toThrow(expect.objectContaining({ code: 'unknown_currency' }))
  },
)

test('every code of the list is there once', () => {
  expect(currencies).toHaveLength(165)
  expect(new Set(currencies).size).toBe(165)
  expect(currencies.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
})
