import {
  zCancelPaymentBody,
  zCancelPaymentPath,
  zCancelPaymentResponse,
  zCreatePaymentBody,
  zCreatePaymentResponse,
  zGetPaymentPath,
  zGetPaymentResponse,
  zListPaymentsQuery,
  zListPaymentsResponse,
  zRetryPaymentBody,
  zRetryPaymentPath,
  zRetryPaymentResponse,
  zUpdatePaymentBody,
  zUpdatePaymentPath,
  zUpdatePaymentResponse,
} from '@platform/schemas/gocardless'
import type { EmulatorServer } from '../create-emulator-server.ts'
import { find } from '../domain/find.ts'
import { once } from '../domain/once.ts'
import { cancelPayment, createPayment, retryPayment, updatePayment } from '../domain/payments.ts'
import { attemptOf } from './attempt-of.ts'
import { fromQuery } from './from-query.ts'
import { given } from './given.ts'
import { listPage, matches } from './list-page.ts'
import { optionalBody } from './optional-body.ts'
import type { RouteContext } from './route-context.ts'

export function addPayments(app: EmulatorServer, context: RouteContext): void {
  const { books } = context

  app.post(
    '/payments',
    { schema: { body: zCreatePaymentBody, response: { 201: zCreatePaymentResponse } } },
    async (request, reply) => {
      const attempt = attemptOf('createPayment', request)
      const payment = once(context, attempt, () => createPayment(context, given(request.body.payments)))
      return reply.code(201).header('location', `/payments/${payment.id}`).send({ payments: payment })
    },
  )

  app.get(
    '/payments',
    { schema: { querystring: fromQuery(zListPaymentsQuery), response: { 200: zListPaymentsResponse } } },
    async ({ query }) => {
      const { items, meta } = listPage(books.payments, query, (payment) => {
        const { links, currency, status } = payment
        return (
          matches(query.mandate, links.mandate) &&
          matches(query.currency, currency) &&
          matches(query.status, status) &&
          matches(query.customer, books.mandates.get(links.mandate)?.links.customer)
        )
      })
      return { payments: items, meta }
    },
  )

  app.get(
    '/payments/:id',
    { schema: { params: zGetPaymentPath, response: { 200: zGetPaymentResponse } } },
    async ({ params }) => ({ payments: find(context, 'payments', params.id) }),
  )

  app.put(
    '/payments/:id',
    { schema: { params: zUpdatePaymentPath, body: zUpdatePaymentBody, response: { 200: zUpdatePaymentResponse } } },
    async ({ params, body }) => ({
      payments: books.transact(() => updatePayment(context, params.id, given(body.payments))),
    }),
  )

  app.post(
    '/payments/:id/actions/cancel',
    {
      schema: {
        params: zCancelPaymentPath,
        body: optionalBody(zCancelPaymentBody),
        response: { 200: zCancelPaymentResponse },
      },
    },
    async (request) => {
      const { params, body } = request
      const attempt = attemptOf('cancelPayment', request)
      return { payments: once(context, attempt, () => cancelPayment(context, params.id, given(body?.data ?? {}))) }
    },
  )

  app.post(
    '/payments/:id/actions/retry',
    {
      schema: {
        params: zRetryPaymentPath,
        body: optionalBody(zRetryPaymentBody),
        response: { 200: zRetryPaymentResponse },
      },
    },
    async (request) => {
      const { params, body } = request
      const attempt = attemptOf('retryPayment', request)
      return { payments: once(context, attempt, () => retryPayment(context, params.id, given(body?.data ?? {}))) }
    },
  )
}
