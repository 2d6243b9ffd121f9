import { type Kysely, sql } from 'kysely'

/** The feed of what was revoked before its time, and the counter that orders it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('revocation_cursor')
    .addColumn('singleton', 'boolean', (column) => column.primaryKey().check(sql`singleton`))
    .addColumn('last', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into revocation_cursor (singleton, last) values (true, 0)`.execute(db)
  await db.schema
    .createTable('revocations')
    .addColumn('sequence', 'bigint', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('session', 'token', 'user')`))
    .addColumn('id', 'uuid', (column) => column.notNull())
    .addColumn('version', 'integer')
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addCheckConstraint('revocations_version', sql`(kind = 'user') = (version is not null)`)
    .execute()
  await db.schema.createIndex('revocations_by_id').on('revocations').columns(['id', 'kind']).execute()
  await db.schema.createIndex('revocations_by_expiry').on('revocations').column('expires_at').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('revocations').execute()
  await db.schema.dropTable('revocation_cursor').execute()
}
