import type { Kysely, Selectable, Transaction } from 'kysely'
import type { FinancialTables } from './tables/index.ts'
import type { RuleVersionsTable } from './tables/transactions.ts'

/** What a rule says. */
export type RuleColumns = Pick<
  Selectable<RuleVersionsTable>,
  'name' | 'priority' | 'category_id' | 'direction' | 'amount' | 'conditions'
>

/** A rule as its latest version has it. */
export type RuleRow = RuleColumns & { id: string; tenant_id: string; version: number; created_at: Date }

/** Who writes a version, and when. */
export type Writing = { actor: string; at: Date }

function selectRules(db: Kysely<FinancialTables>, tenantId: string) {
  return db
    .selectFrom('rules')
    .innerJoin('rule_versions', (join) =>
      join.onRef('rule_versions.rule_id', '=', 'rules.id').onRef('rule_versions.version', '=', 'rules.version'),
    )
    .select(['rules.id', 'rules.tenant_id', 'rules.version', 'rules.created_at'])
    .select(['name', 'priority', 'category_id', 'direction', 'amount', 'conditions'])
    .where('rules.tenant_id', '=', tenantId)
    .where('rules.deleted_at', 'is', null)
}

/** In the order in which they are tried: the higher priority first; among equals the older. */
export async function listRules(db: Kysely<FinancialTables>, tenantId: string): Promise<RuleRow[]> {
  return selectRules(db, tenantId).orderBy('priority', 'desc').orderBy('rules.id').execute()
}

export async function countRules(db: Kysely<FinancialTables>, tenantId: string): Promise<number> {
  const { count } = await db
    .selectFrom('rules')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant_id', '=', tenantId)
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function findRule(
  db: Kysely<FinancialTables>,
  { tenantId, ruleId }: { tenantId: string; ruleId: string },
): Promise<RuleRow | undefined> {
  return selectRules(db, tenantId).where('rules.id', '=', ruleId).executeTakeFirst()
}

/** Reads a rule and keeps others from changing it until the transaction ends. */
export async function lockRule(
  trx: Transaction<FinancialTables>,
  { tenantId, ruleId }: { tenantId: string; ruleId: string },
): Promise<RuleRow | undefined> {
  // The lock comes first: a version that a rival writes meanwhile is part of the next statement's snapshot only.
  await trx.selectFrom('rules').select('id').where('id', '=', ruleId).forNoKeyUpdate().execute()
  return findRule(trx, { tenantId, ruleId })
}

/** Adds a rule in its first version. */
export async function insertRule(
  trx: Transaction<FinancialTables>,
  { id, tenantId, actor, at }: { id: string; tenantId: string } & Writing,
  columns: RuleColumns,
): Promise<RuleRow> {
  const rule = { id, tenant_id: tenantId, version: 1, created_at: at }
  await trx
    .insertInto('rules')
    .values({ ...rule, deleted_at: null, deleted_by: null })
    .execute()
  await insertVersion(trx, { ...rule, ...columns }, { actor, at })
  return { ...rule, ...columns }
}

/** Writes the next version of a rule that is locked. */
export async function replaceRule(
  trx: Transaction<FinancialTables>,
  rule: RuleRow,
  { columns, actor, at }: Writing & { columns: RuleColumns },
): Promise<RuleRow> {
  const next = { ...rule, ...columns, version: rule.version + 1 }
  await insertVersion(trx, next, { actor, at })
  await trx.updateTable('rules').set({ version: next.version }).where('id', '=', rule.id).execute()
  return next
}

/** It is no longer tried; what it decided keeps naming it. */
export async function retireRule(
  trx: Transaction<FinancialTables>,
  { id }: RuleRow,
  { actor, at }: Writing,
): Promise<void> {
  await trx.updateTable('rules').set({ deleted_at: at, deleted_by: actor }).where('id', '=', id).execute()
}

async function insertVersion(trx: Transaction<FinancialTables>, rule: RuleRow, { actor, at }: Writing): Promise<void> {
  const { id, created_at: _created, amount, conditions, ...columns } = rule
  await trx
    .insertInto('rule_versions')
    .values({
      ...columns,
      rule_id: id,
      amount: amount === null ? null : JSON.stringify(amount),
      conditions: JSON.stringify(conditions),
      written_by: actor,
      written_at: at,
    })
    .execute()
}
