import type { components } from '@platform/schemas/financial'
import type { Generated } from 'kysely'
import type { Bigint, BigintFromZero, Json, Timestamp } from './column.ts'

type Schemas = components['schemas']

export type MandatesTable = {
  id: string
  tenant_id: string
  client_id: string
  currency: string
  status: Schemas['MandateStatus']
  redirect_url: string
  authorisation_url: string | null
  billing_request_id: string | null
  provider_id: string | null
  created_at: Timestamp
  updated_at: Timestamp
}

export type PaymentsTable = {
  id: string
  tenant_id: string
  invoice_id: string
  client_id: string
  method: Schemas['PaymentMethod']
  status: Schemas['PaymentStatus']
  amount: Bigint
  currency: string
  settled_amount: Bigint | null
  settled_currency: string | null
  refunded: BigintFromZero
  mandate_id: string | null
  quote_id: string | null
  provider_id: string | null
  failure: Json<Schemas['PaymentFailure']> | null
  /** The provider has kept back from a payout what was taken back, or says so before it tells of the payout. */
  return_settled: Generated<boolean>
  created_at: Timestamp
  updated_at: Timestamp
}

export type RefundsTable = {
  id: string
  tenant_id: string
  payment_id: string
  amount: Bigint
  currency: string
  reason: string | null
  status: Schemas['RefundStatus']
  provider_id: string | null
  created_at: Timestamp
}
