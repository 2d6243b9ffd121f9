import { type Kysely, sql } from 'kysely'

/** Keys that sign access tokens; there is at most one that signs and one that will. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signing_keys')
    .addColumn('kid', 'uuid', (column) => column.primaryKey())
    .addColumn('public_jwk', 'jsonb', (column) => column.notNull())
    .addColumn('sealed_private_key', 'bytea', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ('next', 'signing', 'retired')`))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('retired_at', 'timestamptz')
    .addCheckConstraint('signing_keys_retired', sql`(status = 'retired') = (retired_at is not null)`)
    .execute()
  await db.schema
    .createIndex('signing_keys_one_each')
    .unique()
    .on('signing_keys')
    .column('status')
    .where('status', '<>', 'retired')
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('signing_keys').execute()
}
