import { type Kysely, sql } from 'kysely'

/** Rates that tenants publish, every one kept, and quotes made of them. Rates are decimal text: never a float. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exchange_rates')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('rate', 'text', (column) => column.notNull())
    .addColumn('as_of', 'timestamptz', (column) => column.notNull())
    .addColumn('published_at', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('exchange_rates_latest')
    .on('exchange_rates')
    .columns(['tenant_id', 'source', 'target', 'as_of desc', 'id desc'])
    .execute()
  await db.schema
    .createTable('quotes')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('source_amount', 'bigint', (column) => column.notNull().check(sql`source_amount > 0`))
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('target_amount', 'bigint', (column) => column.notNull().check(sql`target_amount >= 0`))
    .addColumn('rate', 'text', (column) => column.notNull())
    .addColumn('rate_source', 'text', (column) => column.notNull())
    .addColumn('as_of', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('used_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('quotes').execute()
  await db.schema.dropTable('exchange_rates').execute()
}
