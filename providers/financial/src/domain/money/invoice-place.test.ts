import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { computeTotals } from './compute-totals.ts'
import { placeInInvoice } from './invoice-place.ts'
import { refuseAt } from './refuse-at.ts'

const line = { quantity: '1', unitPrice: 1, taxRate: 0 }

test.for([
  [[{ quantity: '1.00001' }], 'EUR', '#/lines/0/quantity'],
  [[{}, { taxRate: -1 }], 'EUR', '#/lines/1/taxRate'],
  [[{}, { unitPrice: 0.5 }], 'EUR', '#/lines/1/unitPrice'],
  [[{ unitPrice: Number.MAX_SAFE_INTEGER, quantity: '2' }], 'EUR', '#/lines/0'],
  [[{ unitPrice: Number.MAX_SAFE_INTEGER }, {}], 'EUR', '#/lines'],
  [[{}], 'XAU', '#/currency'],
] as const)('%j in %s is at fault at %s', ([lines, currency, pointer]) => {
  const given = lines.map((own) => ({ ...line, ...own }))
  const refused = expect.objectContaining({ code: 'validation_failed', errors: [expect.objectContaining({ pointer })] })
  expect(() => refuseAt(placeInInvoice, () => computeTotals(given, currency))).toThrow(refused)
})

test('a fault of ours stays one', () => {
  const compute = () => {
    throw new TypeError('ours')
  }
  expect(() => refuseAt(() => '#', compute)).toThrow(TypeError)
  expect(() => refuseAt(() => '#', compute)).not.toThrow(Refusal)
})
