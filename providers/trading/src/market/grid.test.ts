import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal, textOf } from '../domain/decimal/index.ts'
import { createGrid } from './grid.ts'

test('it tells what decimals do', () => {
  const steps = fc.constantFrom('1', '100', '0.5', '0.05', '0.01', '0.001', '0.00001')
  fc.assert(
    fc.property(steps, fc.nat({ max: 4_000_000_000 }), (step, count) => {
      expect(createGrid(step)(count)).toBe(textOf(decimal(step).times(count)))
    }),
  )
})
