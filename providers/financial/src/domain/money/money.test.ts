import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, compare, createMoney, subtract } from './money.ts'

const most = Number.MAX_SAFE_INTEGER
const euro = (amount: number) => createMoney(amount, 'EUR')
const refusal = (code: string) => expect.objectContaining({ name: 'MoneyRefusal', code })

test.for([
  [0.5, 'malformed_amount'],
  [Number.NaN, 'amount_out_of_range'],
  [Number.POSITIVE_INFINITY, 'amount_out_of_range'],
  [2 ** 53, 'amount_out_of_range'],
  [-(2 ** 53), 'amount_out_of_range'],
] as const)('%d is no amount: %s', ([amount, code]) => {
  expect(() => euro(amount)).toThrow(refusal(code))
})

test('the largest amounts are held, one more is refused', () => {
  expect([euro(most).amount, euro(-most).amount]).toEqual([most, -most])
  expect(() => add(euro(most), euro(1))).toThrow(refusal('amount_out_of_range'))
  expect(() => subtract(euro(-most), euro(1))).toThrow(refusal('amount_out_of_range'))
  expect(add(euro(most), euro(-1)).amount).toBe(most - 1)
})

test('currencies do not mix', () => {
  const yen = createMoney(1, 'JPY')
  for (const compute of [add, subtract, compare]) {
    expect(() => compute(euro(1), yen)).toThrow(refusal('currency_mismatch'))
  }
})

test('there is one zero', () => {
  expect(Object.is(euro(-0).amount, 0)).toBe(true)
  expect(Object.is(subtract(euro(5), euro(5)).amount, 0)).toBe(true)
})

test('what is added can be taken away, or neither', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (one, other) => {
      const exact = BigInt(one) + BigInt(other)
      if (exact > BigInt(most) || exact < -BigInt(most)) {
        expect(() => add(euro(one), euro(other))).toThrow(refusal('amount_out_of_range'))
        return
      }
      const sum = add(euro(one), euro(other))
      expect(BigInt(sum.amount)).toBe(exact)
      expect(subtract(sum, euro(other))).toEqual(euro(one))
    }),
  )
})
