import type { Server } from '@platform/conventions/server'
import {
  zCancelMandatePath,
  zCancelMandateResponse,
  zCancelPaymentPath,
  zCancelPaymentResponse,
} from '@platform/schemas/financial'
import { cancelMandate } from '../domain/mandates/cancel-mandate.ts'
import { cancelPayment } from '../domain/payments/cancel-payment.ts'
import { presentMandate } from './present-mandate.ts'
import { presentPayment } from './present-payment.ts'
import type { RouteContext } from './route-context.ts'

/** What ends a payment or a mandate; neither takes a body. */
export function addCancellations(app: Server, context: RouteContext): void {
  const onRequest = context.allowed('write')

  app.post(
    '/payments/:paymentId/cancel',
    { onRequest, schema: { params: zCancelPaymentPath, response: { 200: zCancelPaymentResponse } } },
    async ({ claims, params }) =>
      presentPayment(await cancelPayment(context, { tenantId: claims.tenant, paymentId: params.paymentId })),
  )

  app.post(
    '/mandates/:mandateId/cancel',
    { onRequest, schema: { params: zCancelMandatePath, response: { 200: zCancelMandateResponse } } },
    async ({ claims, params }) =>
      presentMandate(await cancelMandate(context, { tenantId: claims.tenant, mandateId: params.mandateId })),
  )
}
