import { expect, test } from 'vitest'
import { decimal, divide, textOf } from './index.ts'

test.each([
  ['0.10000000', '0.1'],
  ['100', '100'],
  ['-0', '0'],
  ['0.00000001', '0.00000001'],
  ['999999999999.99999999', '999999999999.99999999'],
])('%s is told as %s', (given, told) => {
  expect(textOf(decimal(given))).toBe(told)
})

test('a price times a quantity is exact where floating point is not', () => {
  expect(textOf(decimal('1.1').times('3'))).toBe('3.3')
  expect(textOf(decimal('999999999999.99999999').times('999999999999.99999999'))).toBe(
    '999999999999999999980000.0000000000000001',
  )
})

test.each([
  ['1', '8', 2, '0.12'],
  ['3', '8', 2, '0.38'],
  ['-1', '8', 2, '-0.12'],
  ['2', '3', 10, '0.6666666667'],
])('%s / %s to %i places is %s: half to even', (dividend, divisor, places, quotient) => {
  expect(textOf(divide(decimal(dividend), decimal(divisor), places))).toBe(quotient)
})
