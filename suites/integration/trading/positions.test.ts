import fc from 'fast-check'
import { expect } from 'vitest'
import { eventually } from '../financial/eventually.ts'
import { reconcile } from './reconcile.ts'
import { test } from './trading-test.ts'

/** Random histories; each in an account of its own. */
const runs = Number(process.env['MODEL_RUNS'] ?? 6)

test('opened, added to, reduced, closed and flipped: average, cost and profit are those of the fills', async ({
  trader,
  levers,
}) => {
  // What the market trades at, what is done, and what is held then: quantity, average, cost, realised.
  const steps = [
    [100, 'buy', '10', ['10', '100.01', '1000.1', '0']],
    [102, 'buy', '5', ['15', '100.6766666667', '1510.15', '0']],
    [105, 'sell', '5', ['10', '100.6766666667', '1006.7666666667', '21.5666666667']],
    [90, 'sell', '10', ['0', null, '0', '-85.3']],
    [95, 'sell', '4', ['-4', '94.99', '-379.96', '-85.3']],
    // A flip closes everything at its price, then opens the rest.
    [93, 'buy', '10', ['6', '93.01', '558.06', '-77.38']],
  ] as const
  for (const [last, side, quantity, expected] of steps) {
    await levers.quote(last)
    expect((await trader.place({ side, quantity })).status).toBe('filled')
    const held = await trader.position()
    expect([held.quantity, held.averagePrice, held.cost, held.realised]).toEqual(expected)
  }
  const held = await trader.position()
  expect(held).toMatchObject({ version: 6, mark: '93', unrealised: '-0.06', fees: '4.24506' })
  const account = await trader.account()
  expect(account).toMatchObject({ exposure: '558', unrealised: '-0.06', realisedToday: '-81.62506', openOrders: 0 })
})

test('fifty orders at once: nothing is lost, and the position is what their fills come to', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  const wishes = Array.from({ length: 50 }, (_, index) => ({
    side: index % 3 === 0 ? ('sell' as const) : ('buy' as const),
    quantity: String(1 + (index % 7)),
  }))
  const orders = await Promise.all(wishes.map((wish) => trader.place(wish)))
  await eventually(async () => expect(await trader.orders({ status: 'filled' })).toHaveLength(50))
  const net = wishes.reduce((sum, { side, quantity }) => sum + Number(quantity) * (side === 'buy' ? 1 : -1), 0)
  expect(await trader.position()).toMatchObject({ quantity: String(net), version: orders.length })
})

test('an instrument that divides is held to the last place, and one that was never traded is not held', async ({
  trader,
  levers,
}) => {
  await levers.setQuote('INDEX', { bid: '87.4', ask: '87.6123', last: '87.5', askSize: '1000' })
  for (const quantity of ['0.001', '0.333', '1.666']) await trader.place({ symbol: 'INDEX', quantity })
  expect(await trader.position('INDEX')).toMatchObject({ quantity: '2', averagePrice: '87.6123', cost: '175.2246' })
  expect(await trader.position('DUNE')).toMatchObject({ quantity: '0', averagePrice: null, cost: '0', version: 0 })
  const { body } = await trader.expect(200, 'listPositions')
  expect(body.items.map(({ symbol }) => symbol)).toEqual(['INDEX'])
})

/** What somebody may do, or the market. */
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('place' as const),
      side: fc.constantFrom('buy' as const, 'sell' as const),
      quantity: fc.integer({ min: 1, max: 20 }),
      /** Cents from the last price; none is a market order. */
      off: fc.option(fc.integer({ min: -30, max: 30 })),
      timeInForce: fc.constantFrom('GTC' as const, 'IOC' as const, 'FOK' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('replace' as const),
      which: fc.nat(),
      quantity: fc.integer({ min: 1, max: 25 }),
      off: fc.integer({ min: -30, max: 30 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      cents: fc.integer({ min: 9_950, max: 10_050 }),
      size: fc.integer({ min: 1, max: 30 }),
    }),
  },
)

test(`${runs} random histories through the gateway: orders, fills, positions and the exchange's books agree`, async ({
  join,
  levers,
  part,
}) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const traders = [await join(), await join()]
      for (const { limit } of traders) await limit()
      const placed: { owner: (typeof traders)[number]; id: string }[] = []
      let last = 10_000
      const priceOf = (off: number) => ((last + off) / 100).toFixed(2)
      await levers.quote(100, { size: '15' })
      for (const [index, one] of steps.entries()) {
        const owner = traders[index % 2]
        if (owner === undefined) continue
        if (one.kind === 'move') {
          last = one.cents
          await levers.quote(last / 100, { size: String(one.size) })
        } else if (one.kind === 'place') {
          const { side, off, timeInForce } = one
          const price = off === null ? {} : { price: priceOf(off), timeInForce }
          placed.push({ owner, id: (await owner.place({ side, quantity: String(one.quantity), ...price })).id })
        } else {
          const target = placed[one.which % Math.max(placed.length, 1)]
          if (target === undefined) continue
          const path = { orderId: target.id }
          const { status } =
            one.kind === 'cancel'
              ? await target.owner.call('cancelOrder', { path })
              : await target.owner.call('replaceOrder', {
                  path,
                  body: { quantity: String(one.quantity), price: priceOf(one.off) },
                })
          expect([200, 409, 422]).toContain(status)
        }
      }
      await eventually(async () => expect(await reconcile(part.database)).toEqual([]))
      for (const { switchTo } of traders) await switchTo('halted')
    }),
    { numRuns: runs },
  )
}, 60_000)
