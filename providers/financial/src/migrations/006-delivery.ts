import { type Kysely, sql } from 'kysely'

/**
 * What makes effects happen once: keys of requests with their answers, calls to the provider that are still to be made,
 * events of the provider that came in, and what was undone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request_hash', 'bytea', (column) => column.notNull())
    // Text, so that it is given again byte for byte; null while the first request is under way, whose resource's id is
    // fixed from the start.
    .addColumn('answer', 'text')
    .addColumn('resource_id', 'uuid', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('idempotency_keys_pkey', ['tenant_id', 'operation', 'key'])
    .execute()
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source_id', 'uuid', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'timestamptz', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('trace_id', 'text')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('done_at', 'timestamptz')
    .addColumn('dead_at', 'timestamptz')
    .addUniqueConstraint('outbox_once', ['kind', 'source_id'])
    .execute()
  await sql`create index outbox_due on outbox (next_attempt_at, id) where done_at is null and dead_at is null`.execute(
    db,
  )
  await db.schema
    .createTable('provider_events')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('event', 'jsonb', (column) => column.notNull())
    .addColumn('received_at', 'timestamptz', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_attempt_at', 'timestamptz', (column) => column.notNull())
    .addColumn('handled_at', 'timestamptz')
    .addColumn('outcome', 'text')
    .execute()
  await sql`create index provider_events_due on provider_events (next_attempt_at, id) where handled_at is null`.execute(
    db,
  )
  await db.schema
    .createTable('provider_cursor')
    .addColumn('singleton', 'boolean', (column) => column.primaryKey().check(sql`singleton`))
    .addColumn('since', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('compensations')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source_id', 'uuid', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['compensations', 'provider_cursor', 'provider_events', 'outbox', 'idempotency_keys']) {
    await db.schema.dropTable(table).execute()
  }
}
