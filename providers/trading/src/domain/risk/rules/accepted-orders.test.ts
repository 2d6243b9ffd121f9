import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrder, aView } from '../test/a-view.ts'
import { findDenial } from './index.ts'

type Side = 'buy' | 'sell'
type Working = { symbol: 'ACME' | 'BOLT'; side: Side; leaves: number }
type Step =
  | { kind: 'place'; symbol: Working['symbol']; side: Side; quantity: number }
  | { kind: 'fill'; which: number; quantity: number }
  | { kind: 'cancel'; which: number }

const limits = { maxPosition: 20, buyingPower: 5_000 }
const marks = { ACME: 100, BOLT: 300 }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      symbol: fc.constantFrom('ACME' as const, 'BOLT' as const),
      side: fc.constantFrom<Side>('buy', 'sell'),
      quantity: fc.integer({ min: 1, max: 25 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fill' as const),
      which: fc.nat(9),
      quantity: fc.integer({ min: 1, max: 25 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(9) }) },
)

/** What is held if exactly these working orders are executed: the oracle tries all of them, and sums up nothing. */
function worst(positions: Readonly<Record<string, number>>, working: readonly Working[]) {
  let position = 0
  let exposure = 0
  for (let subset = 0; subset < 2 ** working.length; subset += 1) {
    const held: Record<string, number> = { ...positions }
    working.forEach(({ symbol, side, leaves }, index) => {
      if (subset & (2 ** index)) held[symbol] = (held[symbol] ?? 0) + (side === 'buy' ? leaves : -leaves)
    })
    const sizes = [Math.abs(held['ACME'] ?? 0), Math.abs(held['BOLT'] ?? 0)] as const
    position = Math.max(position, ...sizes)
    exposure = Math.max(exposure, sizes[0] * marks.ACME + sizes[1] * marks.BOLT)
  }
  return { position, exposure }
}

test('whatever is placed, filled and cancelled, what was accepted never exceeds a limit, and nothing less is denied', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const positions = { ACME: 0, BOLT: 0 }
      const working: Working[] = []
      for (const one of steps) {
        if (one.kind === 'place') {
          if (working.length === 8) continue
          const holdings = Object.fromEntries(
            (['ACME', 'BOLT'] as const).map((symbol) => [
              symbol,
              {
                position: String(positions[symbol]),
                buys: String(sumOf(working, symbol, 'buy')),
                sells: String(sumOf(working, symbol, 'sell')),
                mark: String(marks[symbol]),
              },
            ]),
          )
          const order = anOrder({ side: one.side, quantity: String(one.quantity), price: null })
          const denial = findDenial(
            { ...order, instrument: { ...order.instrument, symbol: one.symbol } },
            aView({ limits: { maxPosition: '20', buyingPower: '5000' }, holdings }),
          )
          const then = worst(positions, [...working, { symbol: one.symbol, side: one.side, leaves: one.quantity }])
          const within = then.position <= limits.maxPosition && then.exposure <= limits.buyingPower
          expect(denial === undefined).toBe(within)
          if (denial === undefined) working.push({ symbol: one.symbol, side: one.side, leaves: one.quantity })
        } else {
          const order = working[one.which]
          if (order === undefined) continue
          const filled = one.kind === 'fill' ? Math.min(one.quantity, order.leaves) : 0
          positions[order.symbol] += order.side === 'buy' ? filled : -filled
          order.leaves = one.kind === 'fill' ? order.leaves - filled : 0
          if (order.leaves === 0) working.splice(one.which, 1)
        }
      }
    }),
    { numRuns: 2_000 },
  )
})

function sumOf(working: readonly Working[], symbol: string, side: Side): number {
  return working
    .filter((one) => one.symbol === symbol && one.side === side)
    .reduce((sum, { leaves }) => sum + leaves, 0)
}
