import { expect, test } from 'vitest'
import { decimal, textOf } from '../decimal/index.ts'
import { applyFill, nothingHeld } from './apply-fill.ts'

type Given = readonly [side: 'buy' | 'sell', quantity: string, price: string]

test.each<{ name: string; given: readonly Given[]; want: readonly [quantity: string, cost: string, realised: string] }>(
  [
    { name: 'opened', given: [['buy', '2', '10']], want: ['2', '20', '0'] },
    { name: 'opened short', given: [['sell', '2', '10']], want: ['-2', '-20', '0'] },
    {
      name: 'added to, it costs the sum',
      given: [
        ['buy', '2', '10'],
        ['buy', '1', '13'],
      ],
      want: ['3', '33', '0'],
    },
    {
      name: 'reduced, it earns against the average and not against the first',
      given: [
        ['buy', '2', '10'],
        ['buy', '2', '20'],
        ['sell', '1', '30'],
      ],
      want: ['3', '45', '15'],
    },
    {
      name: 'a short one that is bought back dearer loses',
      given: [
        ['sell', '4', '10'],
        ['buy', '1', '12'],
      ],
      want: ['-3', '-30', '-2'],
    },
    {
      name: 'closed, nothing of the cost is left, whatever was rounded before',
      given: [
        ['buy', '3', '0.01'],
        ['buy', '4', '0.02'],
        ['sell', '1', '0.02'],
        ['sell', '6', '0.02'],
      ],
      want: ['0', '0', '0.03'],
    },
    {
      name: 'flipped in one fill, all is closed at its price and the rest is opened at it',
      given: [
        ['buy', '2', '10'],
        ['sell', '5', '11'],
      ],
      want: ['-3', '-33', '2'],
    },
    {
      name: 'flipped back',
      given: [
        ['sell', '3', '11'],
        ['buy', '4', '10'],
      ],
      want: ['1', '10', '3'],
    },
    {
      name: 'what is released is rounded to ten places',
      given: [
        ['buy', '1', '1'],
        ['buy', '2', '2'],
        ['sell', '1', '2'],
      ],
      want: ['2', '3.3333333333', '0.3333333333'],
    },
  ],
)('$name', ({ given, want }) => {
  const held = given.reduce(
    (before, [side, quantity, price]) =>
      applyFill(before, { side, quantity: decimal(quantity), price: decimal(price), fee: decimal('0.5') }),
    nothingHeld,
  )
  expect([held.quantity, held.cost, held.realised].map(textOf)).toEqual(want)
  expect(textOf(held.fees)).toBe(textOf(decimal('0.5').times(given.length)))
})
