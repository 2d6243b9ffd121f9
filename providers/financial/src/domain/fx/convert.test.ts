import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, fractionOf, nearestEven, times } from '../../../test/oracle/fraction.ts'
import { currencies, exponentOf } from '../money/currencies.ts'
import { convert } from './convert.ts'
import { computeRealisedGain } from './realised-gain.ts'

const money = (amount: number, currency: string) => ({ amount, currency })

test.for([
  [1000, 'JPY', 'BHD', '0.002512', 2512],
  [1000, 'BHD', 'JPY', '398.1', 398],
  [100_00, 'EUR', 'USD', '1.0843', 108_43],
  [1, 'CLF', 'EUR', '37', 0],
  [5, 'CLF', 'JPY', '1000', 0],
  [15, 'CLF', 'JPY', '1000', 2],
  [-100_00, 'EUR', 'USD', '1.0843', -108_43],
] as const)('%i %s in %s at %s is %i', ([amount, source, target, rate, want]) => {
  expect(convert(money(amount, source), target, rate)).toEqual(money(want, target))
})

test('every conversion is the exact one rounded once', () => {
  const rates = fc
    .tuple(fc.nat(99_999), fc.bigInt(1n, 10n ** 12n - 1n), fc.integer({ min: 1, max: 12 }))
    .map(([whole, decimals, length]) => `${whole}.${String(decimals).padStart(12, '0').slice(0, length)}`)
    .filter((rate) => /[1-9]/.test(rate))
  const amounts = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -(10 ** 7), max: 10 ** 7 }))
  const currency = fc.constantFrom(...currencies)
  fc.assert(
    fc.property(amounts, currency, currency, rates, (amount, source, target, rate) => {
      const whole = fraction(BigInt(amount), 10n ** BigInt(exponentOf(source)))
      const exact = times(times(whole, fractionOf(rate)), fraction(10n ** BigInt(exponentOf(target))))
      expect(BigInt(convert(money(amount, source), target, rate).amount)).toBe(nearestEven(exact))
    }),
    { numRuns: 3000 },
  )
})

test.for(['0', '0.000', '-1', '1.', '.5', '1e3', '01', '1,5', '0.0000000000001', '1000000000000', '', 'NaN'])(
  '"%s" is no rate',
  (rate) => {
    expect(() => convert(money(1, 'EUR'), 'USD', rate)).toThrow(expect.objectContaining({ code: 'malformed_rate' }))
  },
)

test('a converted amount of 2^53 and above is refused', () => {
  const most = money(Number.MAX_SAFE_INTEGER, 'EUR')
  expect(convert(most, 'USD', '1')).toEqual({ ...most, currency: 'USD' })
  expect(() => convert(most, 'USD', '1.000000000001')).toThrow(expect.objectContaining({ code: 'amount_out_of_range' }))
  expect(() => convert(money(1, 'EUR'), 'XAU', '1')).toThrow(expect.objectContaining({ code: 'unknown_currency' }))
})

test('a gain is what came in beyond what was booked, a loss what was missing', () => {
  const booked = money(100_00, 'EUR')
  expect(computeRealisedGain({ booked, received: money(101_00, 'EUR') })).toEqual(money(1_00, 'EUR'))
  expect(computeRealisedGain({ booked, received: money(98_50, 'EUR') })).toEqual(money(-1_50, 'EUR'))
  expect(() => computeRealisedGain({ booked, received: money(1, 'USD') })).toThrow(
    expect.objectContaining({ code: 'currency_mismatch' }),
  )
})
