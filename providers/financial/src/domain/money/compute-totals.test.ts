import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction, fractionOf, nearestEven, times } from '../../../test/oracle/fraction.ts'
import { shareTax } from '../../../test/oracle/shares.ts'
import { computeTotals } from './compute-totals.ts'
import type { TaxedLine } from './line-net.ts'

const refusal = (code: string, line?: number) => expect.objectContaining({ name: 'MoneyRefusal', code, line })

test('three equal lines share a tax that does not divide by three', () => {
  const line = { quantity: '1', unitPrice: 33, taxRate: 1000 }
  expect(computeTotals([line, line, line], 'EUR')).toEqual({
    lines: [
      { net: 33, tax: 4 },
      { net: 33, tax: 3 },
      { net: 33, tax: 3 },
    ],
    subtotal: 99,
    taxes: [{ rate: 1000, net: 99, tax: 10 }],
    tax: 10,
    total: 109,
  })
})

test('rates are taxed apart, the lowest first, and lines keep their order', () => {
  const totals = computeTotals(
    [
      { quantity: '2.5', unitPrice: 101, taxRate: 1900 },
      { quantity: '1', unitPrice: 50, taxRate: 0 },
      { quantity: '0.3333', unitPrice: 100, taxRate: 700 },
      { quantity: '1', unitPrice: 3, taxRate: 1900 },
    ],
    'EUR',
  )
  expect(totals).toEqual({
    lines: [
      { net: 252, tax: 48 },
      { net: 50, tax: 0 },
      { net: 33, tax: 2 },
      { net: 3, tax: 0 },
    ],
    subtotal: 338,
    taxes: [
      { rate: 0, net: 50, tax: 0 },
      { rate: 700, net: 33, tax: 2 },
      { rate: 1900, net: 255, tax: 48 },
    ],
    tax: 50,
    total: 388,
  })
})

test('half a minor unit goes to the even one, for nets and taxes', () => {
  const lines = [1, 3].map((unitPrice) => ({ quantity: '0.5', unitPrice, taxRate: 2500 }))
  const { lines: computed, tax } = computeTotals(lines, 'JPY')
  expect([computed.map(({ net }) => net), tax]).toEqual([[0, 2], 0])
})

const quantities = fc
  .tuple(fc.oneof(fc.nat(20), fc.nat(999_999_999)), fc.option(fc.stringMatching(/^[0-9]{1,4}$/), { nil: undefined }))
  .map(([whole, decimals]) => (decimals === undefined ? String(whole) : `${whole}.${decimals}`))
const lines = fc.array(
  fc.record<TaxedLine>({
    quantity: quantities,
    unitPrice: fc.oneof(fc.integer({ min: -200, max: 200 }), fc.integer({ min: 0, max: 10_000 })),
    taxRate: fc.oneof(fc.constantFrom(0, 500, 700, 1000, 1900, 2500), fc.nat(100_000)),
  }),
  { maxLength: 12 },
)

test('every figure is the exact one rounded once, and no minor unit is lost', () => {
  fc.assert(
    fc.property(lines, (given) => {
      const totals = computeTotals(given, 'EUR')
      const nets = given.map(({ quantity, unitPrice }) =>
        nearestEven(times(fractionOf(quantity), fraction(BigInt(unitPrice)))),
      )
      expect(totals.lines.map(({ net }) => BigInt(net))).toEqual(nets)
      for (const { rate, net, tax } of totals.taxes) {
        const members = given.flatMap(({ taxRate }, index) => (taxRate === rate ? [index] : []))
        const own = members.map((index) => nets[index] ?? 0n)
        const exact = shareTax(own, rate)
        expect([BigInt(net), BigInt(tax)]).toEqual([own.reduce((total, each) => total + each, 0n), exact.tax])
        expect(members.map((index) => BigInt(totals.lines[index]?.tax ?? Number.NaN))).toEqual(exact.shares)
      }
      expect(sum(totals.lines.map(({ net }) => net))).toBe(totals.subtotal)
      expect(sum(totals.lines.map(({ tax }) => tax))).toBe(totals.tax)
      expect(totals.subtotal + totals.tax).toBe(totals.total)
    }),
    { numRuns: 3000 },
  )
})

test('2^53 and above is refused, wherever it appears', () => {
  const most = { quantity: '1', unitPrice: Number.MAX_SAFE_INTEGER, taxRate: 0 }
  expect(computeTotals([most], 'JPY').total).toBe(Number.MAX_SAFE_INTEGER)
  const penny = { quantity: '1', unitPrice: 1, taxRate: 0 }
  expect(() => computeTotals([penny, { ...most, quantity: '1.0001' }], 'JPY')).toThrow(
    refusal('amount_out_of_range', 1),
  )
  expect(() => computeTotals([most, penny], 'JPY')).toThrow(refusal('amount_out_of_range'))
  expect(() => computeTotals([{ ...most, taxRate: 1 }], 'JPY')).toThrow(refusal('amount_out_of_range'))
})

test.for([
  [{ quantity: '1.00001' }, 'malformed_quantity'],
  [{ quantity: '-1' }, 'malformed_quantity'],
  [{ quantity: '1000000000' }, 'malformed_quantity'],
  [{ quantity: '01' }, 'malformed_quantity'],
  [{ unitPrice: 0.5 }, 'malformed_amount'],
  [{ unitPrice: 2 ** 53 }, 'malformed_amount'],
  [{ taxRate: -1 }, 'tax_rate_out_of_range'],
  [{ taxRate: 0.5 }, 'tax_rate_out_of_range'],
  [{ taxRate: 100_001 }, 'tax_rate_out_of_range'],
] as const)('%j is refused: %s', ([fault, code]) => {
  const line = { quantity: '1', unitPrice: 1, taxRate: 0 }
  expect(() => computeTotals([line, { ...line, ...fault }], 'EUR')).toThrow(refusal(code, 1))
})

test('an invoice in no currency is refused', () => {
  expect(() => computeTotals([], 'XAU')).toThrow(refusal('unknown_currency'))
})

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
