import { pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  type components,
  zCreateRefundBody,
  zCreateRefundResponse,
  zGetRefundPath,
  zGetRefundResponse,
  zListRefundsQuery,
  zListRefundsResponse,
} from '@platform/schemas/financial'
import { createRefund } from '../domain/refunds/create-refund.ts'
import { getRefund } from '../domain/refunds/get-refund.ts'
import { listRefunds, type RefundRow } from '../store/refunds.ts'
import { readAttempt } from './idempotency-key.ts'
import type { RouteContext } from './route-context.ts'
import { sendAnswer } from './send-answer.ts'

const listQuery = zListRefundsQuery.extend({ limit: pageLimit })

export function addRefunds(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/refunds',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListRefundsResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      const refunds = await listRefunds(db, claims.tenant, { ...page, paymentId: query.paymentId })
      return presentPage(refunds, page, presentRefund)
    },
  )

  app.post(
    '/refunds',
    { onRequest: allowed('manage'), schema: { body: zCreateRefundBody } },
    async (request, reply) => {
      const attempt = readAttempt(request, 'createRefund')
      const order = { body: request.body, traceId: request.trace.traceId, render: renderRefund }
      return sendAnswer(reply, 'refunds', await createRefund(context, attempt, order))
    },
  )

  app.get(
    '/refunds/:refundId',
    { onRequest: allowed('read'), schema: { params: zGetRefundPath, response: { 200: zGetRefundResponse } } },
    async ({ claims, params }) =>
      presentRefund(await getRefund(context, { tenantId: claims.tenant, refundId: params.refundId })),
  )
}

function renderRefund(refund: RefundRow): string {
  return JSON.stringify(zCreateRefundResponse.parse(presentRefund(refund)))
}

function presentRefund(refund: RefundRow) {
  return {
    id: refund.id,
    paymentId: refund.payment_id,
    amount: { amount: Number(refund.amount), currency: refund.currency },
    reason: refund.reason,
    status: refund.status,
    createdAt: refund.created_at.toISOString(),
  } satisfies components['schemas']['Refund']
}
