import type { components } from '@platform/schemas/financial'
import type { Generated } from 'kysely'
import type { Party } from '../../domain/pdf/invoice-document.ts'
import type { Bigint, BigintFromZero, DateText, Json, Timestamp } from './column.ts'

type Schemas = components['schemas']

/** Who invoices whom. */
export type InvoiceParties = { seller: Party; client: Party }

export type InvoicesTable = {
  id: string
  tenant_id: string
  client_id: string
  number: string | null
  status: Schemas['InvoiceStatus']
  currency: string
  lines: Json<Schemas['InvoiceLine'][]>
  taxes: Json<Schemas['InvoiceTax'][]>
  subtotal: Bigint
  tax: Bigint
  total: Bigint
  /** What arrived. */
  paid: BigintFromZero
  /** What is being collected. */
  pending: BigintFromZero
  note: string | null
  issued_on: DateText | null
  due_on: DateText
  /** The total's worth in the tenant's own currency when it was issued. */
  booked_amount: Bigint | null
  booked_currency: string | null
  /** As they were when it was issued. */
  parties: Json<InvoiceParties> | null
  version: Generated<number>
  created_at: Timestamp
  updated_at: Timestamp
}

/** One row for each tenant; its lock makes numbers gapless. */
export type InvoiceNumbersTable = { tenant_id: string; last: Bigint }
