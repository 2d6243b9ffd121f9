import type { components } from '@platform/schemas/financial'
import type { Generated } from 'kysely'
import type { Json, Timestamp } from './column.ts'

export type ClientsTable = {
  id: string
  tenant_id: string
  name: string
  email: string
  tax_number: string | null
  address: Json<components['schemas']['ClientAddress']>
  version: Generated<number>
  created_at: Timestamp
  updated_at: Timestamp
}
