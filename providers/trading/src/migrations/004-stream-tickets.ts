import { type Kysely, sql } from 'kysely'

/** Tickets for the stream, by the hash of each; and an index to prune old events by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stream_tickets')
    .addColumn('hash', 'bytea', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('user_id', 'uuid', (column) => column.notNull())
    .addColumn('claims', 'jsonb', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('used_at', 'timestamptz')
    .execute()
  await db.schema
    .createIndex('stream_tickets_by_user')
    .on('stream_tickets')
    .columns(['user_id', 'expires_at'])
    .execute()
  await db.schema.createIndex('stream_tickets_by_expiry').on('stream_tickets').column('expires_at').execute()
  // Events are written in the order of time, so that a few pages tell where the old ones end.
  await sql`create index account_events_by_time on account_events using brin (at)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('account_events_by_time').execute()
  await db.schema.dropTable('stream_tickets').execute()
}
