import { type Kysely, sql } from 'kysely'

/** Sessions and the refresh tokens in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('user_id', 'uuid', (column) => column.notNull().references('users.id'))
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('last_seen_at', 'timestamptz', (column) => column.notNull())
    .addColumn('idle_expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('user_agent', 'text')
    .addColumn('ip_address', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'timestamptz')
    .addCheckConstraint('sessions_idle_within_absolute', sql`idle_expires_at <= expires_at`)
    .execute()
  await db.schema.createIndex('sessions_by_user').on('sessions').columns(['user_id', 'created_at']).execute()
  await db.schema
    .createTable('refresh_tokens')
    .addColumn('hash', 'bytea', (column) => column.primaryKey())
    .addColumn('session_id', 'uuid', (column) => column.notNull().references('sessions.id').onDelete('cascade'))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('spent_at', 'timestamptz')
    .execute()
  // Also the rule itself: a session never has two tokens that could both be exchanged.
  await db.schema
    .createIndex('refresh_tokens_one_live')
    .unique()
    .on('refresh_tokens')
    .column('session_id')
    .where(sql.ref('spent_at'), 'is', null)
    .execute()
  await db.schema.createIndex('refresh_tokens_by_session').on('refresh_tokens').column('session_id').execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('refresh_tokens').execute()
  await db.schema.dropTable('sessions').execute()
}
