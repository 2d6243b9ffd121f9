import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelOrder } from '../src/domain/orders/cancel-order.ts'
import { placeOrder } from '../src/domain/orders/place-order.ts'
import { replaceOrder } from '../src/domain/orders/replace-order.ts'
import { Refusal } from '../src/domain/refusal.ts'
import { pullReports } from '../src/domain/reports/pull-reports.ts'
import { setLimits } from '../src/domain/risk/set-limits.ts'
import { wideLimits } from '../src/domain/risk/test/a-view.ts'
import { someOrder } from './risk-account.ts'
import { startTrading, type TestTrading } from './start-trading.ts'

const limits = { maxPosition: 30, buyingPower: 5_000 }
const marks = { ACME: 100, BOREAL: 200 }
type Symbol = keyof typeof marks

const symbol = fc.constantFrom<Symbol>('ACME', 'BOREAL')
const quantity = fc.integer({ min: 1, max: 35 })
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      symbol,
      side: fc.constantFrom('buy' as const, 'sell' as const),
      quantity,
      rests: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('replace' as const), which: fc.nat(7), quantity }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(7) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('cross' as const),
      symbol,
      side: fc.constantFrom('buy' as const, 'sell' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

/** A hundredth beside the mark, so that orders a whole unit away from it rest; or beyond them, so that those are executed. */
function move({ market }: TestTrading, of: Symbol, crossing?: 'buy' | 'sell'): void {
  const middle = marks[of] + (crossing === undefined ? 0 : crossing === 'buy' ? -2 : 2)
  market.set(of, { bid: (middle - 0.01).toFixed(2), ask: (middle + 0.01).toFixed(2), last: String(marks[of]) })
}

/** The working orders of an account, as far as they may still be executed. */
async function listWorking({ db }: TestTrading, tenant: string) {
  const rows = await db.selectFrom('orders').selectAll().where('tenant_id', '=', tenant).orderBy('id').execute()
  const final = ['denied', 'rejected', 'filled', 'cancelled', 'expired']
  return rows
    .filter(({ status }) => !final.includes(status))
    .map((row) => ({
      ...row,
      leaves: Math.max(Number(row.quantity), Number(row.pending_quantity ?? 0)) - Number(row.filled_quantity),
    }))
}

/** The worst that working orders can come to: every choice of them is tried, and nothing is summed up by side. */
async function findWorst(trading: TestTrading, tenant: string) {
  const working = await listWorking(trading, tenant)
  const positions = await trading.db.selectFrom('positions').selectAll().where('tenant_id', '=', tenant).execute()
  const held = new Map(positions.map((row) => [row.symbol, Number(row.quantity)]))
  const worst = { position: 0, exposure: 0 }
  for (let choice = 0; choice < 2 ** working.length; choice += 1) {
    const then = new Map(held)
    working.forEach(({ symbol: of, side, leaves }, index) => {
      if (choice & (2 ** index)) then.set(of, (then.get(of) ?? 0) + (side === 'buy' ? leaves : -leaves))
    })
    const sizes = [...then].map(([of, size]) => ({ of: of as Symbol, size: Math.abs(size) }))
    worst.position = Math.max(worst.position, ...sizes.map(({ size }) => size))
    worst.exposure = Math.max(
      worst.exposure,
      sizes.reduce((sum, { of, size }) => sum + size * marks[of], 0),
    )
  }
  return worst
}

async function take(trading: TestTrading, tenant: string, one: Step): Promise<void> {
  const { context } = trading
  if (one.kind === 'cross') {
    move(trading, one.symbol, one.side)
    await trading.venue.settled()
    await pullReports(context)
    return move(trading, one.symbol)
  }
  const working = await listWorking(trading, tenant)
  if (one.kind === 'place') {
    if (working.length === 8) return
    const away = one.side === 'buy' ? -1 : 1
    const order = { symbol: one.symbol, side: one.side, quantity: String(one.quantity) }
    const price = one.rests ? { price: String(marks[one.symbol] + away) } : {}
    await placeOrder(context, { tenant, order: someOrder({ ...order, ...price }) })
    return
  }
  const order = working[one.which]
  if (order === undefined) return
  if (one.kind === 'cancel') await cancelOrder(context, { tenant, orderId: order.id })
  // Denied, or below what is filled: then nothing changes.
  else {
    const change = { quantity: String(one.quantity) }
    await replaceOrder(context, { tenant, orderId: order.id, change }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }
}

test('whatever is placed, replaced, cancelled and executed, accepted orders never come to more than a limit', async () => {
  await using trading = await startTrading()
  move(trading, 'ACME')
  move(trading, 'BOREAL')
  const inForce = { ...wideLimits, maxPosition: String(limits.maxPosition), buyingPower: String(limits.buyingPower) }
  let largest = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
      const tenant = randomUUID()
      await setLimits(trading.context, { tenant, precondition: 'any' }, inForce)
      for (const one of steps) {
        await take(trading, tenant, one)
        const worst = await findWorst(trading, tenant)
        expect(worst.position).toBeLessThanOrEqual(limits.maxPosition)
        expect(worst.exposure).toBeLessThanOrEqual(limits.buyingPower)
        largest = Math.max(largest, worst.exposure)
      }
    }),
    { numRuns: Number(process.env['MODEL_RUNS'] ?? 25) },
  )
  // Else nothing was tried.
  expect(largest).toBeGreaterThan(limits.buyingPower * 0.8)
}, 600_000)
