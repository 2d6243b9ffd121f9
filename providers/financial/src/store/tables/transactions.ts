import type { components } from '@platform/schemas/financial'
import type { Generated } from 'kysely'
import type { Bigint, DateText, Json, Timestamp } from './column.ts'

type Schemas = components['schemas']

export type CategoriesTable = { id: string; tenant_id: string; code: string; name: string; created_at: Timestamp }

/** A rule's identity and its latest version. */
export type RulesTable = {
  id: string
  tenant_id: string
  version: number
  created_at: Timestamp
  deleted_at: Timestamp | null
  deleted_by: string | null
}

/** What a rule said in each of its versions; append-only. */
export type RuleVersionsTable = {
  rule_id: string
  version: number
  tenant_id: string
  name: string
  priority: number
  category_id: string
  direction: 'in' | 'out' | null
  amount: Json<Schemas['RuleAmount']> | null
  conditions: Json<Schemas['RuleCondition'][]>
  written_by: string
  written_at: Timestamp
}

export type TransactionsTable = {
  id: string
  tenant_id: string
  /** The bank's own name for it, once per tenant. */
  bank_reference: string
  booked_on: DateText
  /** Minor units: in above zero, out below. */
  amount: Bigint
  currency: string
  counterparty: string
  description: string
  category_id: string | null
  category_source: Schemas['CategorySource'] | null
  rule_id: string | null
  rule_version: number | null
  version: Generated<number>
  import_id: string | null
  created_at: Timestamp
}

/** Who said when what a transaction was for; append-only. */
export type CategorisationLogTable = {
  id: Generated<string>
  tenant_id: string
  transaction_id: string
  /** The `sub` of who asked. */
  actor: string
  at: Timestamp
  from_category_id: string | null
  to_category_id: string | null
  source: Schemas['CategorySource'] | null
  rule_id: string | null
  rule_version: number | null
}
