import { type Kysely, sql } from 'kysely'

/**
 * What the bank's statements say, and what it was for: categories, rules with every version they had, and who decided
 * what. Amounts are minor units.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('categories')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('categories_of_tenant', ['tenant_id', 'id'])
    .addUniqueConstraint('categories_code', ['tenant_id', 'code'])
    .execute()
  await db.schema
    .createTable('rules')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    // A rule that is gone stays here: what it decided names it.
    .addColumn('deleted_at', 'timestamptz')
    .addColumn('deleted_by', 'text')
    .execute()
  await sql`create index rules_in_force on rules (tenant_id, id) where deleted_at is null`.execute(db)
  await db.schema
    .createTable('rule_versions')
    .addColumn('rule_id', 'uuid', (column) => column.notNull().references('rules.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('category_id', 'uuid', (column) => column.notNull())
    .addColumn('direction', 'text', (column) => column.check(sql`direction in ('in', 'out')`))
    .addColumn('amount', 'jsonb')
    .addColumn('conditions', 'jsonb', (column) => column.notNull())
    .addColumn('written_by', 'text', (column) => column.notNull())
    .addColumn('written_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('rule_versions_pkey', ['rule_id', 'version'])
    .addForeignKeyConstraint('rule_versions_category', ['tenant_id', 'category_id'], 'categories', ['tenant_id', 'id'])
    .execute()
  await db.schema
    .createTable('transactions')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('bank_reference', 'text', (column) => column.notNull())
    .addColumn('booked_on', 'date', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull().check(sql`currency ~ '^[A-Z]{3}$'`))
    .addColumn('counterparty', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('category_id', 'uuid')
    .addColumn('category_source', 'text', (column) => column.check(sql`category_source in ('rule', 'manual')`))
    .addColumn('rule_id', 'uuid')
    .addColumn('rule_version', 'integer')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1).check(sql`version >= 1`))
    .addColumn('import_id', 'uuid')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('transactions_bank_reference', ['tenant_id', 'bank_reference'])
    .addForeignKeyConstraint('transactions_category', ['tenant_id', 'category_id'], 'categories', ['tenant_id', 'id'])
    .addForeignKeyConstraint('transactions_rule', ['rule_id', 'rule_version'], 'rule_versions', ['rule_id', 'version'])
    .addCheckConstraint('transactions_sourced', sql`(category_id is null) = (category_source is null)`)
    .addCheckConstraint(
      'transactions_ruled',
      sql`(category_source is not distinct from 'rule') = (rule_id is not null) and (rule_id is null) = (rule_version is null)`,
    )
    .execute()
  await db.schema
    .createIndex('transactions_by_booking')
    .on('transactions')
    .columns(['tenant_id', 'booked_on', 'id'])
    .execute()
  await db.schema
    .createIndex('transactions_by_category')
    .on('transactions')
    .columns(['tenant_id', 'category_id', 'booked_on', 'id'])
    .execute()
  await db.schema
    .createTable('categorisation_log')
    .addColumn('id', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('transaction_id', 'uuid', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('from_category_id', 'uuid')
    .addColumn('to_category_id', 'uuid')
    .addColumn('source', 'text')
    .addColumn('rule_id', 'uuid')
    .addColumn('rule_version', 'integer')
    .execute()
  await db.schema
    .createIndex('categorisation_log_of_transaction')
    .on('categorisation_log')
    .columns(['transaction_id', 'id'])
    .execute()
  await sql`
    create function refuse_change_of_record() returns trigger language plpgsql as $$
    begin raise exception '% is append-only', tg_table_name using errcode = 'check_violation'; end $$`.execute(db)
  for (const table of ['rule_versions', 'categorisation_log']) {
    await sql`
      create trigger append_only before update or delete on ${sql.table(table)}
      for each statement execute function refuse_change_of_record()`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['categorisation_log', 'transactions', 'rule_versions', 'rules', 'categories']) {
    await db.schema.dropTable(table).execute()
  }
  await sql`drop function refuse_change_of_record()`.execute(db)
}
