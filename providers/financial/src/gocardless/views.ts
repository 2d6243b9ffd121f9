import { z } from 'zod'
import type {
  ProviderBillingRequest,
  ProviderCustomer,
  ProviderEvent,
  ProviderMandate,
  ProviderPayment,
  ProviderRefund,
} from './payment-provider.ts'

// What we read of GoCardless' things, and nothing else of them.

const metadata = z
  .record(z.string(), z.string())
  .nullish()
  .transform((entries) => entries ?? {})
const amount = z.int().nonnegative()

export const customerView = z
  .object({ id: z.string(), email: z.string().nullable(), created_at: z.string(), metadata })
  .extend({ given_name: z.string().nullish(), family_name: z.string().nullish(), company_name: z.string().nullish() })

export function presentCustomer({ id, email, created_at, metadata }: z.output<typeof customerView>): ProviderCustomer {
  return { id, email, createdAt: created_at, metadata }
}

export const billingRequestView = z
  .object({
    id: z.string(),
    status: z.enum(['pending', 'ready_to_fulfil', 'fulfilling', 'fulfilled', 'cancelled']),
    mandate_request: z.object({ currency: z.string() }).nullish(),
    links: z.object({ customer: z.string().optional(), mandate_request_mandate: z.string().optional() }).optional(),
    metadata,
  })
  .transform(
    ({ id, status, mandate_request, links, metadata }): ProviderBillingRequest & { currency: string | null } => ({
      id,
      status,
      customerId: links?.customer ?? null,
      mandateId: links?.mandate_request_mandate ?? null,
      metadata,
      currency: mandate_request?.currency ?? null,
    }),
  )

export const flowView = z.object({ authorisation_url: z.url(), expires_at: z.string() })

export const mandateView = z
  .object({
    id: z.string(),
    status: z.enum([
      'pending_customer_approval',
      'pending_submission',
      'submitted',
      'active',
      'suspended_by_payer',
      'failed',
      'cancelled',
      'expired',
      'consumed',
      'blocked',
    ]),
    scheme: z.string(),
    reference: z.string().nullish(),
    next_possible_charge_date: z.string().nullish(),
    links: z.object({ customer: z.string().optional() }).optional(),
    metadata,
  })
  .transform(
    ({ id, status, scheme, reference, next_possible_charge_date, links, metadata }): ProviderMandate => ({
      id,
      status,
      scheme,
      reference: reference ?? null,
      customerId: links?.customer ?? null,
      nextPossibleChargeDate: next_possible_charge_date ?? null,
      metadata,
    }),
  )

export const paymentView = z
  .object({
    id: z.string(),
    status: z.enum([
      'pending_customer_approval',
      'pending_submission',
      'submitted',
      'confirmed',
      'paid_out',
      'cancelled',
      'customer_approval_denied',
      'failed',
      'charged_back',
    ]),
    amount,
    amount_refunded: amount,
    currency: z.string(),
    charge_date: z.string().nullish(),
    created_at: z.string(),
    links: z.object({ mandate: z.string() }),
    metadata,
  })
  .transform(
    ({ id, status, amount, amount_refunded, currency, charge_date, created_at, links, metadata }): ProviderPayment => ({
      id,
      status,
      amount,
      amountRefunded: amount_refunded,
      currency,
      mandateId: links.mandate,
      chargeDate: charge_date ?? null,
      createdAt: created_at,
      metadata,
    }),
  )

export const refundView = z
  .object({
    id: z.string(),
    status: z.enum(['created', 'pending_submission', 'submitted', 'paid', 'cancelled', 'bounced', 'funds_returned']),
    amount,
    currency: z.string(),
    created_at: z.string(),
    links: z.object({ payment: z.string().optional() }).optional(),
    metadata,
  })
  .transform(
    ({ id, status, amount, currency, created_at, links, metadata }): ProviderRefund => ({
      id,
      status,
      amount,
      currency,
      paymentId: links?.payment ?? null,
      createdAt: created_at,
      metadata,
    }),
  )

/** Resources and actions are any text: GoCardless adds some now and then. */
export const eventView = z
  .object({
    id: z.string(),
    created_at: z.string(),
    resource_type: z.string(),
    action: z.string(),
    links: z.record(z.string(), z.string()).default({}),
    details: z
      .object({ cause: z.string().nullish(), origin: z.string().nullish(), description: z.string().nullish() })
      .default({}),
    metadata,
  })
  .transform(
    ({ id, created_at, resource_type, action, links, details, metadata }): ProviderEvent => ({
      id,
      createdAt: created_at,
      resource: resource_type,
      action,
      links,
      cause: details.cause ?? null,
      origin: details.origin ?? null,
      description: details.description ?? null,
      metadata,
    }),
  )

export const eventPageView = z
  .object({
    events: z.array(eventView),
    meta: z.object({ cursors: z.object({ after: z.string().nullable() }) }),
  })
  .transform(({ events, meta }) => ({ events, after: meta.cursors.after }))
