import { inTrading, type SeededFault } from '../../seeding/seeded-fault.ts'

/** What must not pass the tests of positions. */
export const positionsFaults: readonly SeededFault[] = [
  {
    name: 'fees are forgotten',
    file: 'positions',
    fault: inTrading('domain/positions/apply-fill.ts', 'held.fees.plus(fee)', 'held.fees'),
    breaks: ['opened, added to, reduced, closed and flipped: average, cost and profit are those of the fills'],
  },
]
