import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareBooked } from './share-booked.ts'

test('a third of ten is three, three, or four', () => {
  const booked = { amount: 10, currency: 'USD' }
  const shares = [0, 100, 200].map((before) => shareBooked(booked, { total: 300, before, amount: 100 }).amount)
  expect(shares).toEqual([3, 4, 3])
})

test('the parts of a whole add up to what was booked', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 10 ** 12 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(fc.nat(10 ** 9), parts, (amount, each) => {
      const total = each.reduce((sum, part) => sum + part, 0)
      let [before, shared] = [0, 0]
      for (const part of each) {
        shared += shareBooked({ amount, currency: 'USD' }, { total, before, amount: part }).amount
        before += part
      }
      expect(shared).toBe(amount)
    }),
  )
})
