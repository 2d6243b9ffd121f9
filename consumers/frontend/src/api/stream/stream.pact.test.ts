import { examples } from '@platform/fixtures/trading'
import type { SocketClient } from 'concordat/consumer'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { hasFill, hasOrder, observer, riskManager, trader, traderBeforeHours } from '../../../test/desk.ts'
import { type GatewaySockets, gateway } from '../../../test/gateway-pact.ts'
import type { StreamMessage } from './messages.ts'
import * as views from './messages.ts'
import { later, type Schedule } from './schedule.ts'
import { openTradingStream, type TradingStreamOptions } from './trading-stream.ts'

const { accountSnapshot, fillEvent, heartbeat, instrument, nextTicket, openMarketOrder, openOrder, orderEvent } =
  examples
const { position, positionEvent, quotesMoved, refused, renewed, reset, session, snapshot, streamTicket } = examples
const { subscribedToAccount, subscribedToQuotes, tradingStateEvent, unlistedSymbol, unmarkedPosition } = examples
const { unsubscribed, welcome } = examples
const { symbol } = instrument
const path = '/trading/stream'
const closedBeforeHours = { ...unmarkedPosition, quantity: '0', averagePrice: null }
const withTicket = trader.given('a ticket was issued')
const [quote] = snapshot.quotes
const seenSequence = (quote?.sequence ?? 0) - 1
const seenQuote = { ...snapshot, quotes: snapshot.quotes.map((one) => ({ ...one, sequence: seenSequence })) }

/** Comes back at once; all else takes its time. */
const impatient: Schedule = (work, milliseconds) => later(work, milliseconds < 500 ? 0 : milliseconds)

/** Opens the real client and waits until it hears a message of this type. */
async function hear(type: StreamMessage['type'], options: Partial<TradingStreamOptions> = {}): Promise<StreamMessage> {
  const heard = Promise.withResolvers<StreamMessage>()
  const stream = openTradingStream({
    baseUrl: gateway.url,
    createTicket: async () => streamTicket.ticket,
    onMessage: (message) => message.type === type && heard.resolve(message),
    onStatus: (status, error) => status === 'ended' && heard.reject(error),
    schedule: impatient,
    random: () => 0,
    ...options,
  })
  onTestFinished(stream.close)
  return await heard.promise
}

type Client = SocketClient<GatewaySockets[typeof path]>

/** Loses its first connection once the client has seen how far things were; the second one is what counts. */
function afterLoss(last: (client: Client) => void, resumed: (client: Client, frame: unknown) => void) {
  let isFirst = true
  return ({ client }: { client: Client }) => {
    const play = isFirst
      ? () => {
          last(client)
          // What was sent is on its way only when this is over.
          setTimeout(() => client.close())
        }
      : (frame: unknown) => resumed(client, frame)
    isFirst = false
    client.onMessage(play)
    client.send('welcome', welcome)
  }
}

test('the stream says until when it lives', async () => {
  withTicket.socket(path, ({ client }) => client.send('welcome', welcome)).reads({ welcome: views.WelcomeView })

  await expect(hear('welcome')).resolves.toMatchObject({ expiresAt: welcome.expiresAt })
})

test('the stream is alive when nothing happens', async () => {
  withTicket
    .socket(path, ({ client }) => {
      client.send('welcome', welcome)
      client.send('heartbeat', heartbeat)
    })
    .reads({ welcome: null, heartbeat: views.HeartbeatView })

  await expect(hear('heartbeat')).resolves.toEqual({ type: 'heartbeat' })
})

test("an instrument's quotes are subscribed to", async () => {
  withTicket
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('subscribed', subscribedToQuotes))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, subscribed: views.SubscribedView })

  await expect(hear('subscribed', { symbols: [symbol] })).resolves.toMatchObject({ symbols: [symbol] })
})

test('quotes begin with where the market is', async () => {
  withTicket
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('snapshot', snapshot))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, snapshot: views.SnapshotView })

  await expect(hear('snapshot', { symbols: [symbol] })).resolves.toMatchObject({
    session,
    quotes: [{ symbol, bid: '99.98', ask: '100.02', stale: false }],
  })
})

test('quotes go on after the last that was seen', async () => {
  trader
    .given('the market has moved', { session, sequence: seenSequence + 1, seen: seenSequence })
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('snapshot', seenQuote),
        (client, frame) => {
          expect(frame).toMatchObject({ resume: { session, sequences: { [symbol]: seenSequence } } })
          client.send('quotes', quotesMoved)
        },
      ),
    )
    .reads({ welcome: null, snapshot: null, quotes: views.QuotesView })

  await expect(hear('quotes', { symbols: [symbol] })).resolves.toMatchObject({ quotes: [{ symbol }] })
})

test('quotes of another numbering are not gone on with', async () => {
  withTicket
    .socket(
      path,
      afterLoss(
        (client) => client.send('snapshot', { ...seenQuote, session: '01980a5e-7c00-7000-8000-000000000fff' }),
        (client) => client.send('reset', reset),
      ),
    )
    .reads({
      welcome: null,
      snapshot: null,
      reset: views.ResetView.extend({ channel: z.literal('quotes') }),
    })

  await expect(hear('reset', { symbols: [symbol] })).resolves.toEqual({ type: 'reset', channel: 'quotes' })
})

test('quotes of what is not listed are refused', async () => {
  withTicket
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('refused', refused))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, refused: views.RefusedView.extend({ code: z.literal('unknown_symbol') }) })

  await expect(hear('refused', { symbols: [unlistedSymbol] })).resolves.toMatchObject({ code: 'unknown_symbol' })
})

test('quotes that nobody wants any more are left off', async () => {
  withTicket
    .socket(path, ({ client }) => {
      client.onMessage((frame) => {
        const { type } = z.object({ type: z.string() }).parse(frame)
        if (type === 'subscribe') client.send('subscribed', subscribedToQuotes)
        else client.send('unsubscribed', unsubscribed)
      })
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, subscribed: null, unsubscribed: views.UnsubscribedView })

  const heard = Promise.withResolvers<StreamMessage>()
  const stream = openTradingStream({
    baseUrl: gateway.url,
    createTicket: async () => streamTicket.ticket,
    symbols: [symbol],
    onMessage: (message) => {
      if (message.type === 'subscribed') stream.watch([])
      if (message.type === 'unsubscribed') heard.resolve(message)
    },
  })
  onTestFinished(stream.close)

  await expect(heard.promise).resolves.toMatchObject({ channel: 'quotes', symbols: [] })
})

test('the account is subscribed to by whoever may read', async () => {
  observer
    .given('a ticket was issued')
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('subscribed', subscribedToAccount))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, subscribed: views.SubscribedView.extend({ channel: z.literal('account') }) })

  await expect(hear('subscribed', { account: true })).resolves.toMatchObject({ channel: 'account', symbols: [] })
})

test('the account begins with its working orders', async () => {
  trader
    .given('an order is open', hasOrder)
    .given('a ticket was issued')
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('accountSnapshot', { ...accountSnapshot, positions: [] }))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, accountSnapshot: views.AccountSnapshotView })

  await expect(hear('account_snapshot', { account: true })).resolves.toMatchObject({
    orders: [{ id: openOrder.id, status: 'open' }],
    tradingState: { state: 'active' },
  })
})

test('the account begins with what it holds', async () => {
  trader
    .given('an order was filled', hasFill)
    .given('a ticket was issued')
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('accountSnapshot', { ...accountSnapshot, orders: [] }))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, accountSnapshot: views.AccountSnapshotView })

  await expect(hear('account_snapshot', { account: true })).resolves.toMatchObject({
    positions: [{ symbol, quantity: position.quantity }],
  })
})

test('of the working orders those at market have no price', async () => {
  trader
    .given('an order at market is open', hasOrder)
    .given('a ticket was issued')
    .socket(path, ({ client }) => {
      const orders = [openMarketOrder]
      client.onMessage(() => client.send('accountSnapshot', { ...accountSnapshot, orders, positions: [] }))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, accountSnapshot: views.AccountSnapshotView })

  await expect(hear('account_snapshot', { account: true })).resolves.toMatchObject({
    orders: [{ type: 'market', price: null }],
  })
})

test('what was held has no average price, and no mark while nothing is quoted', async () => {
  traderBeforeHours
    .given('a position was closed')
    .given('a ticket was issued')
    .socket(path, ({ client }) => {
      const positions = [closedBeforeHours]
      client.onMessage(() => client.send('accountSnapshot', { ...accountSnapshot, orders: [], positions }))
      client.send('welcome', welcome)
    })
    .reads({ welcome: null, accountSnapshot: views.AccountSnapshotView })

  await expect(hear('account_snapshot', { account: true })).resolves.toMatchObject({
    positions: [{ quantity: '0', averagePrice: null, unrealised: null, mark: null }],
  })
})

/** What the account was like before anything had happened. */
const untouched = { ...accountSnapshot, sequence: 0, orders: [], positions: [] }

test('an order that changed meanwhile is told', async () => {
  trader
    .given('an order was filled', hasFill)
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client, frame) => {
          expect(frame).toEqual({ type: 'subscribe_account', after: 0 })
          client.send('order', orderEvent)
        },
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, order: views.OrderEventView })

  await expect(hear('order', { account: true })).resolves.toMatchObject({ order: { id: openOrder.id } })
})

test('an order at market that came meanwhile is told without a price', async () => {
  trader
    .given('an order at market is open', hasOrder)
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client) => client.send('order', { ...orderEvent, order: openMarketOrder }),
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, order: views.OrderEventView })

  await expect(hear('order', { account: true })).resolves.toMatchObject({
    order: { type: 'market', price: null, averagePrice: null },
  })
})

test('what was executed meanwhile is told', async () => {
  trader
    .given('an order was filled', hasFill)
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client) => client.send('fill', fillEvent),
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, fill: views.FillEventView })

  await expect(hear('fill', { account: true })).resolves.toMatchObject({ fill: { quantity: '100', price: '99.5' } })
})

test('a position that changed meanwhile is told', async () => {
  trader
    .given('an order was filled', hasFill)
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client) => client.send('position', positionEvent),
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, position: views.PositionEventView })

  await expect(hear('position', { account: true })).resolves.toMatchObject({ position: { symbol, quantity: '100' } })
})

test('a position that was closed meanwhile is told, without a mark while nothing is quoted', async () => {
  traderBeforeHours
    .given('a position was closed')
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client) => client.send('position', { ...positionEvent, position: closedBeforeHours }),
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, position: views.PositionEventView })

  await expect(hear('position', { account: true })).resolves.toMatchObject({
    position: { quantity: '0', averagePrice: null, unrealised: null, mark: null },
  })
})

test('a halt meanwhile is told', async () => {
  riskManager
    .given('trading is halted')
    .given('a ticket was issued')
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', untouched),
        (client) => client.send('tradingState', tradingStateEvent),
      ),
    )
    .reads({ welcome: null, accountSnapshot: null, tradingState: views.TradingStateEventView })

  await expect(hear('trading_state', { account: true })).resolves.toMatchObject({ tradingState: { state: 'halted' } })
})

test('events that are still to happen are not gone on after', async () => {
  withTicket
    .socket(
      path,
      afterLoss(
        (client) => client.send('accountSnapshot', { ...untouched, sequence: 1_000_000 }),
        (client, frame) => {
          const isAhead = z.object({ after: z.literal(1_000_000) }).safeParse(frame).success
          if (isAhead) client.send('refused', { ...refused, code: 'resume_ahead', message: 'It is not there yet.' })
        },
      ),
    )
    .reads({
      welcome: null,
      accountSnapshot: null,
      refused: views.RefusedView.extend({ code: z.literal('resume_ahead') }),
    })

  await expect(hear('refused', { account: true })).resolves.toMatchObject({ code: 'resume_ahead' })
})

test('the stream is renewed by another ticket before its time is over', async () => {
  withTicket
    .given('another ticket was issued', { nextTicket })
    .socket(path, ({ client }) => {
      client.onMessage(() => client.send('renewed', renewed))
      client.send('welcome', { ...welcome, expiresAt: '2026-01-15T09:30:30.000Z' })
    })
    .reads({ welcome: null, renewed: views.RenewedView })

  const tickets = [streamTicket.ticket, nextTicket]
  const call = hear('renewed', {
    createTicket: async () => tickets.shift() ?? 'too many',
    schedule: (work, milliseconds) => later(work, milliseconds === 10_000 ? 0 : milliseconds),
  })

  await expect(call).resolves.toMatchObject({ expiresAt: renewed.expiresAt })
})
