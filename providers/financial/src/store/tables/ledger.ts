import type { components } from '@platform/schemas/financial'
import type { Bigint, Timestamp } from './column.ts'

export type LedgerPostingsTable = {
  id: string
  tenant_id: string
  kind: string
  source_id: string
  posted_at: Timestamp
}

export type LedgerEntriesTable = {
  posting_id: string
  line: number
  tenant_id: string
  account: components['schemas']['LedgerAccount']
  currency: string
  /** Minor units: debits above zero, credits below. */
  amount: Bigint
}
