import { pageLimit, presentPage, readPage } from '@platform/conventions/requests'
import type { Server } from '@platform/conventions/server'
import {
  zCreatePaymentBody,
  zCreatePaymentResponse,
  zGetPaymentPath,
  zGetPaymentResponse,
  zListPaymentsQuery,
  zListPaymentsResponse,
} from '@platform/schemas/financial'
import { createPayment } from '../domain/payments/create-payment.ts'
import { getPayment } from '../domain/payments/get-payment.ts'
import { listPayments, type PaymentRow } from '../store/payments.ts'
import { readAttempt } from './idempotency-key.ts'
import { presentPayment } from './present-payment.ts'
import type { RouteContext } from './route-context.ts'
import { sendAnswer } from './send-answer.ts'

const listQuery = zListPaymentsQuery.extend({ limit: pageLimit })

export function addPayments(app: Server, context: RouteContext): void {
  const { allowed, db } = context

  app.get(
    '/payments',
    { onRequest: allowed('read'), schema: { querystring: listQuery, response: { 200: zListPaymentsResponse } } },
    async ({ claims, query }) => {
      const page = readPage(query)
      const payments = await listPayments(db, claims.tenant, { ...page, invoiceId: query.invoiceId })
      return presentPage(payments, page, presentPayment)
    },
  )

  app.post(
    '/payments',
    { onRequest: allowed('write'), schema: { body: zCreatePaymentBody } },
    async (request, reply) => {
      const attempt = readAttempt(request, 'createPayment')
      const order = { body: request.body, traceId: request.trace.traceId, render: renderPayment }
      return sendAnswer(reply, 'payments', await createPayment(context, attempt, order))
    },
  )

  app.get(
    '/payments/:paymentId',
    { onRequest: allowed('read'), schema: { params: zGetPaymentPath, response: { 200: zGetPaymentResponse } } },
    async ({ claims, params }) =>
      presentPayment(await getPayment(context, { tenantId: claims.tenant, paymentId: params.paymentId })),
  )
}

function renderPayment(payment: PaymentRow): string {
  return JSON.stringify(zCreatePaymentResponse.parse(presentPayment(payment)))
}
