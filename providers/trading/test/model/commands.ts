import fc from 'fast-check'
import { expect } from 'vitest'
import { awaitCancels } from '../../src/domain/orders/send-cancels.ts'
import { reconcileOrders } from '../../src/domain/reconciliation/reconcile-orders.ts'
import { pullReports } from '../../src/domain/reports/pull-reports.ts'
import type { Fault } from '../scripted-venue.ts'
import { compare } from './compare.ts'
import { exact, textOfExact } from './exact.ts'
import type { ModelAccount } from './model-account.ts'
import { isFinal, type ModelOrder, type ModelReport } from './model-order.ts'
import type { RealAccount } from './real-account.ts'

type Command = fc.AsyncCommand<ModelAccount, RealAccount>

/** Where what is traded comes in multiples of, and what prices are about. */
const grids = {
  ACME: { lot: exact('1'), tick: exact('0.01'), around: 10_000n },
  INDEX: { lot: exact('0.001'), tick: exact('0.0001'), around: 875_000n },
} as const

type Symbol = keyof typeof grids

/** Terms in lots and in ticks around the usual price. */
type Terms = { lots: bigint; ticks: bigint }

const terms = fc.record({ lots: fc.bigInt(4n, 30n), ticks: fc.bigInt(-300n, 300n) })
const fault = fc.option(fc.constantFrom<Fault>('lost', 'unanswered', 'unavailable'), { nil: undefined })
const which = fc.nat({ max: 4 })

const sizeOf = (symbol: Symbol, { lots }: Terms) => grids[symbol].lot * lots
const priceOf = (symbol: Symbol, { ticks }: Terms) => grids[symbol].tick * (grids[symbol].around + ticks)

/** A step that does something, after which everything is as the model says. */
function step(name: string, check: (model: ModelAccount) => boolean, run: Command['run']): Command {
  return {
    check,
    run: async (model, real) => {
      await run(model, real)
      await compare(model, real)
    },
    toString: () => name,
  }
}

const show = (value: object) =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? Number(one) : one))

const pick = (model: ModelAccount, index: number): ModelOrder => {
  const order = model.orders[index % model.orders.length]
  if (order === undefined) throw new Error('Failed to pick an order: there is none yet. Check for that before.')
  return order
}

const hasOrders = (model: ModelAccount) => model.orders.length > 0

const place = fc
  .record({
    symbol: fc.constantFrom<Symbol>('ACME', 'INDEX'),
    buy: fc.boolean(),
    limit: fc.boolean(),
    terms,
    fault: fc.option(fault, { nil: undefined }),
  })
  .map((given) =>
    step(
      `place ${show(given)}`,
      ({ orders }) => orders.length < 5,
      async (model, real) => {
        const { symbol, buy, limit } = given
        const size = sizeOf(symbol, given.terms)
        const price = limit ? priceOf(symbol, given.terms) : null
        const { faults } = real.desk.venue
        if (given.fault !== undefined && !model.halted) faults.submit.push(given.fault)
        const { status, body } = await real.ask('POST', '/orders', {
          clientOrderId: `order-${model.orders.length}`,
          symbol,
          side: buy ? 'buy' : 'sell',
          type: limit ? 'limit' : 'market',
          timeInForce: 'GTC',
          quantity: textOfExact(size),
          ...(price !== null && { price: textOfExact(price) }),
        })
        expect(status).toBe(201)
        const arrived = !model.halted && (given.fault === undefined || given.fault === 'unanswered')
        const id: string = body['id']
        if (arrived) model.asked.push(`submit ${id}`)
        model.orders.push({
          id,
          symbol,
          buy,
          limit,
          status: model.halted ? 'denied' : 'pending_new',
          size,
          price,
          wanted: undefined,
          filled: 0n,
          value: 0n,
          known: false,
          maybeSent: !model.halted && given.fault !== 'unavailable',
          arrived,
          works: true,
        })
      },
    ),
  )

const placeAgain = which.map((index) =>
  step(`place again under the name of ${index}`, hasOrders, async (model, real) => {
    const { status, body } = await real.ask('POST', '/orders', {
      clientOrderId: `order-${index % model.orders.length}`,
      symbol: 'ACME',
      side: 'buy',
      type: 'market',
      timeInForce: 'IOC',
      quantity: '1',
    })
    expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'client_order_id_taken' })
  }),
)

const cancel = fc.record({ index: which, fault }).map((given) =>
  step(`cancel ${show(given)}`, hasOrders, async (model, real) => {
    const order = pick(model, given.index)
    const possible = ['pending_new', 'open', 'partially_filled', 'pending_replace'].includes(order.status)
    const asks = possible && (order.status !== 'pending_new' || order.maybeSent)
    if (given.fault !== undefined && asks) real.desk.venue.faults.cancel.push(given.fault)
    const { status, body } = await real.ask('POST', `/orders/${order.id}/cancel`)
    if (possible) {
      expect(status).toBe(200)
      model.cancel(order, given.fault === undefined || given.fault === 'unanswered')
    } else expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'order_not_cancellable' })
  }),
)

const replace = fc.record({ index: which, terms, fault }).map((given) =>
  step(`replace ${show(given)}`, hasOrders, async (model, real) => {
    const order = pick(model, given.index)
    const symbol = order.symbol as Symbol
    const size = sizeOf(symbol, given.terms)
    const price = order.limit ? priceOf(symbol, given.terms) : null
    const possible = order.status === 'open' || order.status === 'partially_filled'
    const accepted = possible && size > order.filled && !model.halted
    if (given.fault !== undefined && accepted) real.desk.venue.faults.replace.push(given.fault)
    const { status, body } = await real.ask('POST', `/orders/${order.id}/replace`, {
      quantity: textOfExact(size),
      ...(price !== null && { price: textOfExact(price) }),
    })
    if (accepted) {
      expect(status).toBe(200)
      order.status = 'pending_replace'
      order.wanted = { size, price }
      if (given.fault === undefined || given.fault === 'unanswered') model.asked.push(`replace ${order.id}`)
    } else if (possible && size <= order.filled) {
      expect({ status, errors: body['errors'] }).toMatchObject({ status: 422, errors: [{ pointer: '#/quantity' }] })
    } else expect({ status, code: body['code'] }).toEqual({ status: 409, code: 'order_not_replaceable' })
  }),
)

type Told = { index: number; terms: Terms; kind: ModelReport['kind']; apt: boolean; asAsked: boolean; twice: boolean }

/** What ends an order is rare, so that most have a life before. */
const kinds = fc.oneof(
  { weight: 12, arbitrary: fc.constant('filled' as const) },
  { weight: 2, arbitrary: fc.constant('accepted' as const) },
  { weight: 6, arbitrary: fc.constant('replaced' as const) },
  { weight: 4, arbitrary: fc.constantFrom('cancel_rejected' as const, 'replace_rejected' as const) },
  { weight: 2, arbitrary: fc.constantFrom('rejected' as const, 'cancelled' as const, 'expired' as const) },
)

const told = fc.record<Told>({
  index: which,
  terms: fc.record({ lots: fc.bigInt(1n, 5n), ticks: fc.bigInt(-300n, 300n) }),
  kind: kinds,
  apt: fc.boolean(),
  asAsked: fc.boolean(),
  twice: fc.boolean(),
})

/** Whatever the venue may say, in any order: most of what it does, and much that it never should. */
const report = fc.array(told, { minLength: 1, maxLength: 4 }).map((all) =>
  step(`report ${show(all)}`, hasOrders, async (model, real) => {
    for (const one of all) tell(model, real, one)
    await pullReports(real.desk.context)
  }),
)

function tell(
  model: ModelAccount,
  { desk: { venue } }: RealAccount,
  { index, terms, kind, apt, asAsked, twice }: Told,
): void {
  const order = pick(model, index)
  const said = reportOf(order, apt ? aptKind(order, kind) : kind, asAsked, terms)
  const executionId = `${order.id}/${Math.random()}`
  for (const _ of twice ? [1, 2] : [1]) {
    if (said.kind === 'filled') {
      venue.fill(order.id, textOfExact(said.size), textOfExact(said.price), { executionId })
    } else if (said.kind === 'replaced') {
      const price = said.price === null ? null : textOfExact(said.price)
      venue.report(order.id, { kind: 'replaced', quantity: textOfExact(said.size), price }, { executionId })
    } else {
      venue.report(order.id, { kind: said.kind, reason: 'So it is.' } as never, { executionId })
    }
  }
  model.hear(order, said)
  if (!order.works && venue.working.has(order.id)) venue.working.set(order.id, false)
}

/** What is waited for in this status, if it is not filled first. */
function aptKind({ status }: ModelOrder, kind: ModelReport['kind']): ModelReport['kind'] {
  if (kind === 'filled') return kind
  if (status === 'pending_new') return 'accepted'
  if (status === 'pending_replace') return kind === 'replace_rejected' ? kind : 'replaced'
  if (status === 'pending_cancel') return kind === 'replaced' ? kind : 'cancel_rejected'
  return 'filled'
}

/** `asAsked`: of a replacement the one that was asked for; of an execution all that is left, now and then. */
function reportOf(order: ModelOrder, kind: ModelReport['kind'], asAsked: boolean, given: Terms): ModelReport {
  const symbol = order.symbol as Symbol
  const size = sizeOf(symbol, given)
  const price = priceOf(symbol, given)
  if (kind === 'filled') {
    const all = asAsked && given.lots === 5n && order.size > order.filled
    return { kind, size: all ? order.size - order.filled : size, price }
  }
  if (kind !== 'replaced') return { kind }
  return asAsked && order.wanted !== undefined
    ? { kind, ...order.wanted }
    : { kind, size, price: order.limit ? price : null }
}

/** The venue has what came to it, and says so. */
const acceptAll = fc.constant(
  step('accept all', hasOrders, async (model, real) => {
    for (const order of model.orders.filter(({ status, arrived }) => status === 'pending_new' && arrived)) {
      real.desk.venue.report(order.id, { kind: 'accepted' })
      model.hear(order, { kind: 'accepted' })
    }
    await pullReports(real.desk.context)
  }),
)

const replay = fc.constant(
  step('replay', hasOrders, async (_model, { desk }) => {
    await desk.db
      .updateTable('venue_cursor')
      .set(({ fn, eb, val }) => ({ after: fn('greatest', [eb('after', '-', '10'), val('0')]) }) as never)
      .execute()
    await pullReports(desk.context)
  }),
)

const reconcile = fc.constant(step('reconcile', hasOrders, reconcileAll))

export async function reconcileAll(model: ModelAccount, { desk }: RealAccount): Promise<void> {
  desk.clock.advance(61)
  while (await reconcileOrders(desk.context));
  model.reconcile()
  for (const order of model.orders) {
    if (order.arrived && !order.works) desk.venue.working.set(order.id, false)
  }
}

const halt = fc.constantFrom(true, false, false).map((halted) =>
  step(
    halted ? 'halt' : 'activate',
    ({ halted: already }) => already !== halted,
    async (model, real) => {
      const { status } = await real.ask('PUT', '/trading-state', { state: halted ? 'halted' : 'active' })
      expect(status).toBe(200)
      await awaitCancels(real.desk.db)
      if (halted) model.halt()
      else model.halted = false
    },
  ),
)

/** Ends every order, so that it is nobody's any more. */
export async function settleAll(model: ModelAccount, real: RealAccount): Promise<void> {
  for (const order of model.orders.filter((one) => !isFinal(one))) {
    real.desk.venue.report(order.id, { kind: 'cancelled' })
    model.hear(order, { kind: 'cancelled' })
  }
  await pullReports(real.desk.context)
  await compare(model, real)
}

const steps = fc.commands(
  [
    place,
    cancel,
    replace,
    replace,
    replace,
    report,
    report,
    report,
    report,
    report,
    acceptAll,
    placeAgain,
    replay,
    reconcile,
    halt,
  ],
  { maxCommands: 20, size: 'max' },
)

/** A history: some orders, and then anything. */
export const histories = fc
  .tuple(fc.array(place, { minLength: 2, maxLength: 3 }), acceptAll, steps)
  .map(([first, accept, rest]) => ({
    steps: () => [...first, accept, ...rest],
    toString: () => [...first, accept, rest].map(String).join(', '),
  }))
