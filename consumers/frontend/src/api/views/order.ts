import * as z from 'zod'
import { pageViewOf } from './page.ts'

/** Closed: pages decide by it what may be done with an order. */
const OrderStatusView = z.enum([
  'denied',
  'pending_new',
  'rejected',
  'open',
  'partially_filled',
  'pending_replace',
  'pending_cancel',
  'filled',
  'cancelled',
  'expired',
])

/**
 * An order, as the blotter shows it. `denial` says why risk control refused it, `rejection` why the venue did; a rule that
 * this version does not know is shown by its message.
 */
export const OrderView = z.object({
  id: z.uuid(),
  clientOrderId: z.string(),
  symbol: z.string(),
  side: z.enum(['buy', 'sell']),
  type: z.enum(['market', 'limit']),
  timeInForce: z.enum(['GTC', 'IOC', 'FOK']),
  quantity: z.string(),
  price: z.string().nullable(),
  status: OrderStatusView,
  filledQuantity: z.string(),
  averagePrice: z.string().nullable(),
  pendingChange: z.object({ quantity: z.string(), price: z.string().nullable() }).nullable(),
  denial: z
    .object({ rule: z.string(), limit: z.string().nullable(), value: z.string().nullable(), message: z.string() })
    .nullable(),
  rejection: z.string().nullable(),
  strategy: z.object({ strategyId: z.uuid(), version: z.int() }).nullable(),
  createdAt: z.iso.datetime(),
})
export type OrderView = z.infer<typeof OrderView>

/** A page of orders. */
export const OrderPageView = pageViewOf(OrderView)
