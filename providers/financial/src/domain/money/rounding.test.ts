import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, nearestEven } from '../../../test/oracle/fraction.ts'
import { divideFloor, divideHalfEven } from './rounding.ts'

test.for([
  [5n, 2n, 2n],
  [7n, 2n, 4n],
  [-5n, 2n, -2n],
  [-7n, 2n, -4n],
  [-1n, 2n, 0n],
  [1n, 3n, 0n],
  [-2n, 3n, -1n],
] as const)('%d ÷ %d is %d', ([numerator, denominator, quotient]) => {
  expect(divideHalfEven(numerator, denominator)).toBe(quotient)
})

test('halves and all others go where the oracle sends them', () => {
  const denominators = fc.oneof(fc.bigInt(1n, 20n), fc.constantFrom(10n ** 12n, 10n ** 16n), fc.bigInt(1n, 1n << 90n))
  fc.assert(
    fc.property(fc.oneof(fc.bigInt(-100n, 100n), fc.bigInt()), denominators, (numerator, denominator) => {
      expect(divideHalfEven(numerator, denominator)).toBe(nearestEven(fraction(numerator, denominator)))
    }),
    { numRuns: 2000 },
  )
})

test('the floor is the last integer that is not above', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt(1n, 1n << 70n), (numerator, denominator) => {
      const floor = divideFloor(numerator, denominator)
      expect(floor * denominator <= numerator && numerator < (floor + 1n) * denominator).toBe(true)
    }),
  )
})
