import {
  answerNotModified,
  etagOf,
  isNotModified,
  pageLimit,
  presentPage,
  readPage,
} from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCancelOrderPath,
  zCancelOrderResponse,
  zGetOrderPath,
  zGetOrderResponse,
  zListOrdersQuery,
  zListOrdersResponse,
  zPlaceOrderBody,
  zPlaceOrderResponse,
  zReplaceOrderBody,
  zReplaceOrderPath,
  zReplaceOrderResponse,
} from '@platform/schemas/trading'
import { cancelOrder } from '../domain/orders/cancel-order.ts'
import { getOrder } from '../domain/orders/get-order.ts'
import { placeOrder } from '../domain/orders/place-order.ts'
import { presentOrder } from '../domain/orders/present-order.ts'
import { replaceOrder } from '../domain/orders/replace-order.ts'
import { listOrders } from '../store/orders.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListOrdersQuery.extend({ limit: pageLimit })

export function addOrders(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/orders',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListOrdersResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      return presentPage(await listOrders(db, claims.tenant, { ...query, ...page }), page, presentOrder)
    },
  )

  app.post(
    '/orders',
    { onRequest: allowed('write'), schema: { body: zPlaceOrderBody, response: { 201: zPlaceOrderResponse } } },
    async ({ claims, body }, reply) => {
      const order = await placeOrder(context, { tenant: claims.tenant, order: body })
      return reply.code(201).header('location', `orders/${order.id}`).header('etag', etagOf(order.version)).send(order)
    },
  )

  app.get(
    '/orders/:orderId',
    { onRequest: allowed('read'), schema: { params: zGetOrderPath, response: { 200: zGetOrderResponse } } },
    async (request, reply) => {
      const order = await getOrder(context, { tenant: request.claims.tenant, ...request.params })
      if (isNotModified(request, order.version)) return answerNotModified(reply, order.version)
      return reply.header('etag', etagOf(order.version)).send(presentOrder(order))
    },
  )

  app.post(
    '/orders/:orderId/replace',
    {
      onRequest: allowed('write'),
      schema: { params: zReplaceOrderPath, body: zReplaceOrderBody, response: { 200: zReplaceOrderResponse } },
    },
    async ({ claims, params, body }, reply) => {
      const order = await replaceOrder(context, { tenant: claims.tenant, ...params, change: body })
      return reply.header('etag', etagOf(order.version)).send(order)
    },
  )
}

/** Takes no body. */
export function addOrderCancellations(app: Server, context: RouteContext): void {
  app.post(
    '/orders/:orderId/cancel',
    {
      onRequest: context.allowed('write'),
      schema: { params: zCancelOrderPath, response: { 200: zCancelOrderResponse } },
    },
    async ({ claims, params }, reply) => {
      const order = await cancelOrder(context, { tenant: claims.tenant, ...params })
      return reply.header('etag', etagOf(order.version)).send(order)
    },
  )
}
