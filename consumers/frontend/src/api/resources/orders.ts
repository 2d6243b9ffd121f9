import type { CallOptions, RequestBody, RequestQuery, Send } from '../http/api-request.ts'
import { readAnswer } from '../http/read-answer.ts'
import { readVersioned, type Versioned } from '../http/read-versioned.ts'
import { OrderPageView, OrderView } from '../views/order.ts'
import type { Page } from '../views/page.ts'

const all = '/trading/orders'
const one = '/trading/orders/{orderId}'

/** An order to place. */
export type NewOrder = RequestBody<typeof all, 'post'>

/** What is to change of a working order. */
export type OrderChange = RequestBody<`${typeof one}/replace`, 'post'>

/** Which orders, and which page of them. */
export type OrderQuery = RequestQuery<typeof all>

/** The account's orders, newest first. */
export async function listOrders(send: Send, query: OrderQuery = {}, options?: CallOptions): Promise<Page<OrderView>> {
  return readAnswer(await send({ method: 'GET', path: all, query }, options), OrderPageView)
}

/** One order; undefined when that is still the version named by `etag`. */
export async function getOrder(
  send: Send,
  orderId: string,
  { etag, ...options }: CallOptions & { etag?: string } = {},
): Promise<Versioned<OrderView> | undefined> {
  const headers = etag === undefined ? {} : { 'If-None-Match': etag }
  const answer = await send({ method: 'GET', path: one, params: { orderId }, headers }, options)
  return answer.status === 304 ? undefined : readVersioned(answer, OrderView)
}

/**
 * Places an order. One that risk control refuses is answered as an order, too, `denied`. The caller's own id names it once
 * and for all: after a lost answer, the order of that id is looked for, not placed again.
 */
export async function placeOrder(send: Send, order: NewOrder, options?: CallOptions): Promise<Versioned<OrderView>> {
  return readVersioned(await send({ method: 'POST', path: all, body: order }, options), OrderView)
}

/** Cancels what is left of an order; until the venue agrees it is `pending_cancel`. */
export async function cancelOrder(send: Send, orderId: string, options?: CallOptions): Promise<Versioned<OrderView>> {
  const path = `${one}/cancel` as const
  return readVersioned(await send({ method: 'POST', path, params: { orderId } }, options), OrderView)
}

/** Changes quantity or price of a working order. */
export async function replaceOrder(
  send: Send,
  { orderId, change }: { orderId: string; change: OrderChange },
  options?: CallOptions,
): Promise<Versioned<OrderView>> {
  const path = `${one}/replace` as const
  return readVersioned(await send({ method: 'POST', path, params: { orderId }, body: change }, options), OrderView)
}
