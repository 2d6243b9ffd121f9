import type { Bigint, Timestamp } from './column.ts'

export type ExchangeRatesTable = {
  id: string
  tenant_id: string
  source: string
  target: string
  rate: string
  as_of: Timestamp
  published_at: Timestamp
}

export type QuotesTable = {
  id: string
  tenant_id: string
  source: string
  source_amount: Bigint
  target: string
  target_amount: Bigint
  rate: string
  rate_source: string
  as_of: Timestamp
  expires_at: Timestamp
  used_at: Timestamp | null
  created_at: Timestamp
}
