import type { Kysely } from 'kysely'
import { listRules } from '../../store/rules.ts'
import type { FinancialTables } from '../../store/tables/index.ts'
import type { CategoryColumns } from '../../store/transactions.ts'
import { compileRules } from '../categorise/compile-rules.ts'
import type { Categorisable } from '../categorise/rule.ts'

/** What the tenant's rules say of a transaction; nothing when none takes it. */
export type Decide = (transaction: Categorisable) => CategoryColumns

export const uncategorised: CategoryColumns = {
  category_id: null,
  category_source: null,
  rule_id: null,
  rule_version: null,
}

/** Reads and compiles the tenant's rules as they are now. */
export async function loadRules(db: Kysely<FinancialTables>, tenantId: string): Promise<Decide> {
  const decide = compileRules(await listRules(db, tenantId))
  return (transaction) => {
    const rule = decide(transaction)
    if (rule === undefined) return uncategorised
    return { category_id: rule.category_id, category_source: 'rule', rule_id: rule.id, rule_version: rule.version }
  }
}
