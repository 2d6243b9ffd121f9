import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatAmount, parseAmount } from './amount-text.ts'
import { currencies } from './currencies.ts'

test.for([
  ['100', 'JPY', 100],
  ['12.5', 'EUR', 1250],
  ['12.50', 'EUR', 1250],
  ['-0.05', 'EUR', -5],
  ['-0', 'EUR', 0],
  ['1.234', 'BHD', 1234],
  ['0.0001', 'CLF', 1],
  ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
] as const)('%s %s is %i', ([text, currency, amount]) => {
  expect(parseAmount(text, currency)).toEqual({ amount, currency })
})

test.for([
  ['100.5', 'JPY', 'malformed_amount'],
  ['100.0', 'JPY', 'malformed_amount'],
  ['1.001', 'EUR', 'malformed_amount'],
  ['1,00', 'EUR', 'malformed_amount'],
  ['1e3', 'EUR', 'malformed_amount'],
  ['.5', 'EUR', 'malformed_amount'],
  ['5.', 'EUR', 'malformed_amount'],
  ['+5', 'EUR', 'malformed_amount'],
  ['007', 'EUR', 'malformed_amount'],
  [' 5', 'EUR', 'malformed_amount'],
  ['5\n', 'EUR', 'malformed_amount'],
  ['٥', 'EUR', 'malformed_amount'],
  ['', 'EUR', 'malformed_amount'],
  ['9'.repeat(65), 'EUR', 'malformed_amount'],
  ['90071992547409.92', 'EUR', 'amount_out_of_range'],
  ['5', 'XAU', 'unknown_currency'],
] as const)('"%s" %s is refused: %s', ([text, currency, code]) => {
  expect(() => parseAmount(text, currency)).toThrow(expect.objectContaining({ code }))
})

test('a refusal says what to write', () => {
  expect(() => parseAmount('100.5', 'JPY')).toThrow(
    'Failed to read "100.5" as JPY: the currency has 0 decimals. Write no more.',
  )
})

test('what is written reads back the same, in every currency', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (amount, currency) => {
      const text = formatAmount({ amount, currency })
      expect(parseAmount(text, currency)).toEqual({ amount: amount + 0, currency })
    }),
  )
})

test.for([
  [-5, 'EUR', '-0.05'],
  [0, 'BHD', '0.000'],
  [-7, 'JPY', '-7'],
  [12345, 'CLF', '1.2345'],
] as const)('%i %s is written %s', ([amount, currency, text]) => {
  expect(formatAmount({ amount, currency })).toBe(text)
})
