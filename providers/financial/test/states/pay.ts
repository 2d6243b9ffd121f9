import { hashRequest } from '../../src/domain/idempotency/hash-request.ts'
import { createPayment } from '../../src/domain/payments/create-payment.ts'
import type { PaymentRequest } from '../../src/domain/payments/payment-wish.ts'
import { naming, type Stage } from './stage.ts'

/** Pays as a request would, with an id and a key of the caller's choice; answers the payment's id. */
export async function pay(
  { context, caller }: Stage,
  body: PaymentRequest,
  { id = context.ids(), key = context.ids() }: { id?: string; key?: string } = {},
): Promise<string> {
  const { tenantId } = caller()
  const attempt = { tenantId, operation: 'createPayment', key, requestHash: hashRequest(body) } as const
  const order = { body, traceId: 'f'.repeat(32), render: (payment: object) => JSON.stringify(payment) }
  const { resourceId } = await createPayment(naming(context, id), attempt, order)
  return resourceId
}
