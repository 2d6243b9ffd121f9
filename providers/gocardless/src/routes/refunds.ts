import {
  zCreateRefundBody,
  zCreateRefundResponse,
  zGetRefundPath,
  zGetRefundResponse,
  zListRefundsQuery,
  zListRefundsResponse,
  zUpdateRefundBody,
  zUpdateRefundPath,
  zUpdateRefundResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { find } from '../domain/find.ts'
import { once } from '../domain/once.ts'
import { createRefund, updateRefund } from '../domain/refunds.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { given } from './given.ts'
import { listPage, matches } from './list-page.ts'
import type { RouteContext } from './route-context.ts'

export function addRefunds(app: EmulatorServer, context: RouteContext): void {
  const { books } = context

  app.post(
    '/refunds',
    { schema: { body: zCreateRefundBody, response: { 201: zCreateRefundResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createRefund', request)
      const refund = once(context, attempt, () => createRefund(context, given(request.body.refunds)))
      return reply.code(201).header('location', `/refunds/${refund.id}`).send({ refunds: refund })
    },
  )

  app.get(
    '/refunds',
    { schema: { querystring: fromQuery(zListRefundsQuery), response: { 200: zListRefundsResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.refunds, query, ({ links }) => {
        return matches(query.payment, links.payment) && matches(query.mandate, links.mandate)
      })
      return { refunds: items, meta }
    },
  )

  app.get(
    '/refunds/:id',
    { schema: { params: zGetRefundPath, response: { 200: zGetRefundResponse } } },
    async ({ params }) => ({ refunds: find(context, 'refunds', params.id) }),
  )

  app.put(
    '/refunds/:id',
    { schema: { params: zUpdateRefundPath, body: zUpdateRefundBody, response: { 200: zUpdateRefundResponse } } },
    async ({ params, body }) => ({
      refunds: books.transact(() => updateRefund(context, params.id, given(body.refunds))),
    }),
  )
}
