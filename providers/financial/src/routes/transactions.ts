import { etagOf, pageLimit, readIfMatch } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCategoriseTransactionBody,
  zCategoriseTransactionPath,
  zCategoriseTransactionResponse,
  zCreateTransactionBody,
  zCreateTransactionResponse,
  zGetTransactionPath,
  zGetTransactionResponse,
  zListTransactionsQuery,
  zListTransactionsResponse,
} from '@platform/schemas/financial'
import { demandRealDay } from '../domain/demand-real-day.ts'
import { chooseCategory } from '../domain/transactions/choose-category.ts'
import { createTransaction } from '../domain/transactions/create-transaction.ts'
import { getTransaction } from '../domain/transactions/get-transaction.ts'
import { listTransactions } from '../store/transactions.ts'
import { presentBookingPage, readBookingPage } from './booking-pages.ts'
import { presentTransaction } from './present-transaction.ts'
import type { RouteContext } from './route-context.ts'

const listQuery = zListTransactionsQuery.extend({ limit: pageLimit })

export function addTransactions(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/transactions',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListTransactionsResponse } } },
    async ({ claims, query: { cursor, limit, categoryId, bookedFrom, bookedTo } }) => {
      if (bookedFrom !== undefined) demandRealDay(bookedFrom, 'query/bookedFrom')
      if (bookedTo !== undefined) demandRealDay(bookedTo, 'query/bookedTo')
      const page = readBookingPage({ cursor, limit })
      const rows = await listTransactions(db, claims.tenant, { ...page, categoryId, bookedFrom, bookedTo })
      return presentBookingPage(rows, page, presentTransaction)
    },
  )

  app.post(
    '/transactions',
    {
      onRequest: allowed('write'),
      schema: { body: zCreateTransactionBody, response: { 201: zCreateTransactionResponse } },
    },
    async ({ claims: { tenant: tenantId, sub: actor }, body }, reply) => {
      const transaction = await createTransaction(context, { tenantId, actor }, body)
      return reply
        .code(201)
        .header('location', `transactions/${transaction.id}`)
        .header('etag', etagOf(transaction.version))
        .send(presentTransaction(transaction))
    },
  )

  app.get(
    '/transactions/:transactionId',
    { onRequest: allowed('read'), schema: { params: zGetTransactionPath, response: { 200: zGetTransactionResponse } } },
    async ({ claims, params }, reply) => {
      const transaction = await getTransaction(context, claims.tenant, params.transactionId)
      return reply.header('etag', etagOf(transaction.version)).send(presentTransaction(transaction))
    },
  )

  app.patch(
    '/transactions/:transactionId',
    {
      onRequest: allowed('write'),
      schema: {
        params: zCategoriseTransactionPath,
        body: zCategoriseTransactionBody,
        response: { 200: zCategoriseTransactionResponse },
      },
    },
    async (request, reply) => {
      const { tenant: tenantId, sub: actor } = request.claims
      const choice = { tenantId, actor, ...request.params, precondition: readIfMatch(request) }
      const transaction = await chooseCategory(context, choice, request.body.categoryId)
      return reply.header('etag', etagOf(transaction.version)).send(presentTransaction(transaction))
    },
  )
}
