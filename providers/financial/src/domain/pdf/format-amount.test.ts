import { expect, test } from 'vitest'
import { formatAmount, formatRate } from './format-amount.ts'

test.for([
  { amount: 0, exponent: 2, want: '0.00' },
  { amount: 5, exponent: 2, want: '0.05' },
  { amount: -5, exponent: 2, want: '-0.05' },
  { amount: 123_456, exponent: 2, want: '1,234.56' },
  { amount: 100, exponent: 0, want: '100' },
  { amount: 1_000_000, exponent: 0, want: '1,000,000' },
  { amount: 1_234_567, exponent: 3, want: '1,234.567' },
  { amount: 99_999, exponent: 4, want: '9.9999' },
  { amount: Number.MAX_SAFE_INTEGER, exponent: 2, want: '90,071,992,547,409.91' },
])('$amount minor units of exponent $exponent read $want', ({ amount, exponent, want }) => {
  expect(formatAmount(amount, exponent)).toBe(want)
})

test.for([
  { rate: 0, want: '0%' },
  { rate: 50, want: '0.5%' },
  { rate: 725, want: '7.25%' },
  { rate: 1_900, want: '19%' },
  { rate: 2_000, want: '20%' },
  { rate: 10_000, want: '100%' },
])('$rate basis points read $want', ({ rate, want }) => {
  expect(formatRate(rate)).toBe(want)
})
