import * as z from 'zod'
import { FillView } from '../views/fill.ts'
import { MarketQuoteView } from '../views/market-quote.ts'
import { OrderView } from '../views/order.ts'
import { PositionView } from '../views/position.ts'
import { TradingStateView } from '../views/trading-state.ts'

/** The first message: until when the stream lives, by the server's own clock. */
export const WelcomeView = z.object({
  type: z.literal('welcome'),
  expiresAt: z.iso.datetime(),
  at: z.iso.datetime(),
})

/** The connection is alive; nothing else of it is read. */
export const HeartbeatView = z.object({ type: z.literal('heartbeat') })

const ChannelView = z.enum(['quotes', 'account'])

/** What is subscribed to from now on. */
export const SubscribedView = z.object({
  type: z.literal('subscribed'),
  channel: ChannelView,
  symbols: z.array(z.string()),
})

/** What is still subscribed to. */
export const UnsubscribedView = z.object({
  type: z.literal('unsubscribed'),
  channel: ChannelView,
  symbols: z.array(z.string()),
})

/** The stream lives on, until then. */
export const RenewedView = z.object({ type: z.literal('renewed'), expiresAt: z.iso.datetime() })

/** Where the market is; `session` names its numbering. */
export const SnapshotView = z.object({
  type: z.literal('snapshot'),
  session: z.uuid(),
  quotes: z.array(MarketQuoteView),
})

/** What moved. */
export const QuotesView = z.object({ type: z.literal('quotes'), session: z.uuid(), quotes: z.array(MarketQuoteView) })

/** Where the account is, as of its event of that number. */
export const AccountSnapshotView = z.object({
  type: z.literal('account_snapshot'),
  sequence: z.int(),
  orders: z.array(OrderView),
  positions: z.array(PositionView),
  tradingState: TradingStateView,
})

/** Events of the account, which count up by one. */
export const OrderEventView = z.object({ type: z.literal('order'), sequence: z.int(), order: OrderView })
export const FillEventView = z.object({ type: z.literal('fill'), sequence: z.int(), fill: FillView })
export const PositionEventView = z.object({ type: z.literal('position'), sequence: z.int(), position: PositionView })
export const TradingStateEventView = z.object({
  type: z.literal('trading_state'),
  sequence: z.int(),
  tradingState: TradingStateView,
})

/** What the client has of a channel is worth nothing; a snapshot follows. */
export const ResetView = z.object({ type: z.literal('reset'), channel: ChannelView })

/** A frame was not taken. A code that this version does not know is shown by its message. */
export const RefusedView = z.object({ type: z.literal('refused'), code: z.string(), message: z.string() })

/** Every message that the client reads. */
export const StreamMessageView = z.discriminatedUnion('type', [
  WelcomeView,
  HeartbeatView,
  SubscribedView,
  UnsubscribedView,
  RenewedView,
  SnapshotView,
  QuotesView,
  AccountSnapshotView,
  OrderEventView,
  FillEventView,
  PositionEventView,
  TradingStateEventView,
  ResetView,
  RefusedView,
])
export type StreamMessage = z.infer<typeof StreamMessageView>

const known: ReadonlySet<unknown> = new Set(StreamMessageView.options.map(({ shape }) => shape.type.value))

/**
 * Reads a frame; undefined for a message that this version does not know, so that a server may add some.
 *
 * @throws ZodError when a message that it does know is not as the client reads it
 */
export function readMessage(text: string): StreamMessage | undefined {
  const frame: unknown = JSON.parse(text)
  const type = typeof frame === 'object' && frame !== null && 'type' in frame ? frame.type : undefined
  return known.has(type) ? StreamMessageView.parse(frame) : undefined
}
