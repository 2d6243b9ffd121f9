import { type Kysely, sql } from 'kysely'

/** Files of transactions as they came, how far each was read, and what was wrong with their rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imports')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull().check(sql`mode in ('atomic', 'continue')`))
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('receiving', 'queued', 'running', 'succeeded', 'failed', 'cancelled')`),
    )
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('digest', 'bytea')
    .addColumn('bytes', 'bigint', (column) => column.notNull().defaultTo(0))
    // The checkpoint: all before this byte is done, in the same transaction that says so.
    .addColumn('bytes_read', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('rows', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('imported', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('duplicates', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('refused', 'integer', (column) => column.notNull().defaultTo(0))
    // Counts up with every worker that takes the import: what an earlier one still writes is refused.
    .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lease_until', 'timestamptz')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('finished_at', 'timestamptz')
    .addUniqueConstraint('imports_of_tenant', ['tenant_id', 'id'])
    .addCheckConstraint('imports_received', sql`(status = 'receiving') = (digest is null)`)
    .execute()
  await sql`
    create unique index imports_digest on imports (tenant_id, digest)
    where status in ('queued', 'running', 'succeeded')`.execute(db)
  await sql`create index imports_to_do on imports (id) where status in ('receiving', 'queued', 'running')`.execute(db)
  await db.schema
    .createTable('import_chunks')
    .addColumn('import_id', 'uuid', (column) => column.notNull().references('imports.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_chunks_pkey', ['import_id', 'position'])
    .execute()
  // The good rows of an atomic import, until all of them are known to be good.
  await db.schema
    .createTable('import_rows')
    .addColumn('import_id', 'uuid', (column) => column.notNull().references('imports.id').onDelete('cascade'))
    .addColumn('row', 'integer', (column) => column.notNull())
    .addColumn('bank_reference', 'text', (column) => column.notNull())
    .addColumn('booked_on', 'date', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('counterparty', 'text', (column) => column.notNull())
    .addColumn('description', 'text', (column) => column.notNull())
    .addColumn('category_id', 'uuid')
    .addPrimaryKeyConstraint('import_rows_pkey', ['import_id', 'row'])
    .execute()
  await db.schema
    .createTable('import_errors')
    .addColumn('import_id', 'uuid', (column) => column.notNull().references('imports.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('row', 'integer', (column) => column.notNull())
    .addColumn('column', 'text')
    .addColumn('message', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_errors_pkey', ['import_id', 'position'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['import_errors', 'import_rows', 'import_chunks', 'imports']) {
    await db.schema.dropTable(table).execute()
  }
}
