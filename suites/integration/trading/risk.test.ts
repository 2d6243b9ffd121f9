import type { components } from '@platform/schemas/trading'
import { expect } from 'vitest'
import { headerOf } from '../../http/answer.ts'
import { eventually } from '../financial/eventually.ts'
import type { Trader } from './trader.ts'
import { test } from './trading-test.ts'

type Schemas = components['schemas']
type Change = Partial<Schemas['NewOrder']>
type Case = [
  rule: Schemas['RiskRule'],
  given: {
    limits: Partial<Schemas['NewRiskLimits']>
    before?: (trader: Trader) => Promise<unknown>
    at: Change
    over: Change
  },
  want: { limit: string; value: string },
]

test.for<Case>([
  [
    'order_quantity',
    { limits: { maxOrderQuantity: '10' }, at: { quantity: '10' }, over: { quantity: '11' } },
    { limit: '10', value: '11' },
  ],
  [
    'order_notional',
    { limits: { maxOrderNotional: '1000' }, at: { price: '100' }, over: { price: '100.01' } },
    { limit: '1000', value: '1000.1' },
  ],
  [
    'position',
    {
      limits: { maxPosition: '30' },
      // What is held and what works counts; what works on the other side does not help.
      before: async ({ place }) => {
        await place({ quantity: '12' })
        await place({ quantity: '8', price: '99' })
        await place({ side: 'sell', quantity: '12', price: '101' })
      },
      at: { quantity: '10', price: '99' },
      over: { quantity: '11', price: '99' },
    },
    { limit: '30', value: '31' },
  ],
  [
    'collar',
    { limits: { collarBasisPoints: 500 }, at: { price: '95' }, over: { price: '94.99' } },
    { limit: '95', value: '94.99' },
  ],
  [
    'order_rate',
    {
      limits: { orderRate: { orders: 2, seconds: 3_600 } },
      before: ({ place }) => place({ quantity: '1' }),
      at: { quantity: '1' },
      over: { quantity: '1' },
    },
    { limit: '2', value: '3' },
  ],
  [
    'buying_power',
    {
      limits: { buyingPower: '2500' },
      before: async ({ place }) => {
        await place({ side: 'sell', quantity: '5' })
        await place({ symbol: 'BOREAL', quantity: '20', price: '49' })
      },
      at: { side: 'sell', quantity: '10', price: '101' },
      over: { side: 'sell', quantity: '11', price: '101' },
    },
    { limit: '2500', value: '2600' },
  ],
])(
  '%s: at the limit passes, one tick over is denied, kept and never sent',
  async ([rule, given, want], { join, levers, part }) => {
    await levers.quote(100)
    await levers.quote(50, { symbol: 'BOREAL' })
    const prepare = async () => {
      const trader = await join()
      await trader.limit(given.limits)
      await given.before?.(trader)
      return trader
    }
    const [passing, denied] = [await prepare(), await prepare()]
    const at = await passing.place(given.at)
    expect([at.status, at.denial]).toEqual([expect.stringMatching(/^(open|filled)$/), null])
    // A rate is exceeded by one more of the same.
    if (rule === 'order_rate') await denied.place(given.at)
    const over = await denied.place(given.over)
    expect([over.status, over.denial]).toEqual(['denied', { rule, ...want, message: expect.stringMatching(/\.$/) }])
    expect(await denied.order(over.id)).toEqual(over)
    const { rows } = await part.database.query('select from venue_orders where order_id = $1', [over.id])
    expect(rows).toEqual([])
  },
)

test('daily_loss: realised and unrealised count, a tick more denies, and what is held can still be sold', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  await trader.limit()
  await trader.place({ quantity: '10' })
  await levers.quote(80.01)
  await trader.place({ side: 'sell', quantity: '5' })
  await levers.quote(60)
  const more = { quantity: '1', price: '59' }
  // Bought at 100.01: half is sold at 80, half is worth 60.
  const { realisedToday, unrealised } = await trader.account()
  expect([realisedToday, unrealised]).toEqual(['-101.4501', '-200.05'])
  await trader.limit({ maxDailyLoss: '301.5001' })
  expect((await trader.place(more)).status).toBe('open')
  await levers.quote(59.99)
  expect((await trader.place(more)).denial?.rule).toBe('daily_loss')
  expect((await trader.place({ side: 'sell', quantity: '5' })).status).toBe('filled')
})

/** Limits that one order of 10 at about 100 keeps and two do not; whether they rest in the book or are executed at once. */
const joint: readonly [rule: Schemas['RiskRule'], limits: Partial<Schemas['NewRiskLimits']>, order: Change][] = [
  ['position', { maxPosition: '15' }, { price: '99' }],
  ['position', { maxPosition: '15' }, {}],
  ['buying_power', { buyingPower: '1500' }, { price: '99' }],
  ['buying_power', { buyingPower: '1500' }, {}],
]
const tries = Number(process.env['JOINT_TRIES'] ?? 60)
const accounts = 10

test(`two orders jointly over a limit, ${tries} times through the gateway, ${accounts} accounts at once: one is denied, always`, {
  timeout: 20_000 + 200 * tries,
}, async ({ join, levers }) => {
  await levers.quote(100)
  const outcomes: Record<string, number> = {}
  const compete = async (trader: Trader, index: number) => {
    const [rule, limits, order] = joint[index % joint.length] ?? ['halted', {}, {}]
    await trader.limit(limits)
    for (let round = 0; round < tries / accounts; round += 1) {
      const placed = await Promise.all([trader.place(order), trader.place(order)])
      const rules = placed.flatMap(({ denial }) => denial?.rule ?? [])
      const outcome = rules.join() === rule ? 'one denied' : `${rule}: ${rules.join() || 'none'} denied`
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      for (const { id, denial } of placed) if (denial === null) await undo(trader, id)
    }
  }
  const traders: Trader[] = []
  for (let account = 0; account < accounts; account += 1) traders.push(await join())
  await Promise.all(traders.map(compete))
  expect(outcomes).toEqual({ 'one denied': tries })
})

/** Cancels the only order that works, or sells what it bought. */
async function undo(trader: Trader, orderId: string): Promise<void> {
  const settled = await eventually(async () => {
    const { status } = await trader.order(orderId)
    if (status === 'open') await trader.cancel(orderId)
    expect(status).toMatch(/^(filled|cancelled)$/)
    return status
  })
  if (settled === 'filled') await trader.place({ side: 'sell' })
  await eventually(async () => expect(await trader.account()).toMatchObject({ exposure: '0', openOrders: 0 }))
}

test('halted refuses and cancels, survives kill −9, and another account trades on', async ({
  trader,
  join,
  levers,
  part,
}) => {
  await levers.quote(100)
  const other = await join()
  const resting = await trader.place({ price: '99' })
  const theirs = await other.place({ price: '99' })
  expect(await trader.switchTo('halted')).toMatchObject({ state: 'halted', reason: 'Drill' })
  await eventually(async () => expect((await trader.order(resting.id)).status).toBe('cancelled'))
  await part.kill()
  await part.revive()
  await levers.quote(100)
  expect((await trader.expect(200, 'getTradingState')).body.state).toBe('halted')
  expect((await trader.place()).denial?.rule).toBe('halted')
  expect(
    (await trader.expect(409, 'replaceOrder', { path: { orderId: resting.id }, body: { price: '98' } })).status,
  ).toBe(409)
  expect((await other.order(theirs.id)).status).toBe('open')
  expect((await other.place()).status).toBe('filled')
  await trader.switchTo('active')
  expect((await trader.place()).status).toBe('filled')
})

test('the switch is thrown under load: from its answer on nothing comes to the exchange', async ({
  trader,
  levers,
  part,
}) => {
  await levers.quote(100)
  await trader.limit()
  let switched = false
  let denied: number | undefined
  const load = Array.from({ length: 8 }, async () => {
    while (denied === undefined) {
      const after = switched
      const order = await trader.place({ price: '99', quantity: '1' })
      if (order.status === 'denied') denied ??= performance.now()
      else expect(after, 'sent after the switch was answered').toBe(false)
    }
  })
  await eventually(async () => expect((await trader.orders()).length).toBeGreaterThan(20))
  const thrown = performance.now()
  await trader.switchTo('halted')
  const answered = performance.now()
  switched = true
  await Promise.all(load)
  console.info(
    `the switch refused orders ${Math.round((denied ?? 0) - thrown)} ms after it was thrown, and was answered after ${Math.round(answered - thrown)} ms`,
  )
  await eventually(async () => {
    const { rows } = await part.database.query(
      "select count(*)::int as working from venue_orders where account = $1 and status = 'working'",
      [trader.tenantId],
    )
    expect(rows).toEqual([{ working: 0 }])
  })
})

test('reducing lets only exposure fall: what would open or flip is denied, what works and would is cancelled', async ({
  trader,
  levers,
}) => {
  await levers.quote(100)
  await trader.place({ quantity: '10' })
  const [kept, adding] = [
    await trader.place({ side: 'sell', quantity: '4', price: '101' }),
    await trader.place({ quantity: '1', price: '99' }),
  ]
  await trader.switchTo('reducing')
  await eventually(async () => {
    expect((await trader.order(kept.id)).status).toBe('open')
    expect((await trader.order(adding.id)).status).toBe('cancelled')
  })
  expect((await trader.place({ quantity: '1' })).denial?.rule).toBe('reducing_only')
  expect((await trader.place({ side: 'sell', quantity: '7' })).denial).toMatchObject({ limit: '6', value: '7' })
  expect((await trader.place({ side: 'sell', quantity: '6' })).status).toBe('filled')
})

test('the dead man’s timer: set anew it waits, stopped it does nothing, run out it halts and cancels, after kill −9, too', async ({
  trader,
  levers,
  platform,
  part,
}) => {
  await levers.quote(100)
  const { id } = await trader.place({ price: '99' })
  const set = (seconds: number) => trader.expect(200, 'setDeadManTimer', { body: { seconds } })
  await set(30)
  await platform.advance(20_000)
  const { body } = await set(30)
  expect(body.haltsAt).not.toBeNull()
  await platform.advance(20_000)
  expect((await trader.expect(200, 'getTradingState')).body.state).toBe('active')
  expect((await trader.expect(200, 'stopDeadManTimer')).body.haltsAt).toBeNull()
  await platform.advance(40_000)
  expect((await trader.order(id)).status).toBe('open')
  await set(30)
  await part.kill()
  await part.revive()
  await levers.quote(100)
  await platform.advance(31_000)
  expect((await trader.place()).denial?.rule).toBe('halted')
  await eventually(async () => expect((await trader.order(id)).status).toBe('cancelled'))
  expect((await trader.expect(200, 'getTradingState')).body).toMatchObject({ state: 'halted', changedBy: null })
})

test('limits are set on the latest version only, and hold for the next order', async ({ trader, levers }) => {
  await levers.quote(100)
  const { body, headers } = await trader.expect(200, 'getRiskLimits')
  const { updatedAt: _, ...limits } = body
  const set = (version: string | undefined, maxOrderQuantity: string) =>
    trader.call('setRiskLimits', {
      body: { ...limits, maxOrderQuantity },
      ...(version !== undefined && { headers: { 'if-match': version } }),
    })
  const etag = String(headers['etag'])
  const rivals = await Promise.all(['5', '6', '7'].map((quantity) => set(etag, quantity)))
  expect(rivals.map(({ status }) => status).sort()).toEqual([200, 412, 412])
  expect((await set(undefined, '5')).status).toBe(428)
  const latest = await set('*', '5')
  expect(headerOf(latest, 'etag')).not.toBe(etag)
  expect((await trader.place({ quantity: '6' })).denial?.rule).toBe('order_quantity')
  expect((await trader.place({ quantity: '5' })).status).toBe('filled')
})
