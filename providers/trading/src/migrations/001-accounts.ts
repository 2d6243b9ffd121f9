import { type Kysely, sql } from 'kysely'

/** An account of each tenant, and what happened in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('tenant_id', 'uuid', (column) => column.primaryKey())
    .addColumn('event_sequence', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('trading_state', 'text', (column) =>
      column.notNull().defaultTo('active').check(sql`trading_state in ('active', 'reducing', 'halted')`),
    )
    .addColumn('state_reason', 'text')
    .addColumn('state_changed_by', 'uuid')
    .addColumn('state_changed_at', 'timestamptz')
    .addColumn('state_version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('halts_at', 'timestamptz')
    .addColumn('limits', 'jsonb')
    .addColumn('limits_version', 'integer', (column) => column.notNull().defaultTo(1))
    .addColumn('limits_updated_at', 'timestamptz')
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('accounts_by_timer')
    .on('accounts')
    .column('halts_at')
    .where(sql.ref('halts_at'), 'is not', null)
    .execute()
  await db.schema
    .createTable('account_events')
    .addColumn('tenant_id', 'uuid', (column) => column.notNull().references('accounts.tenant_id'))
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('type', 'text', (column) =>
      column.notNull().check(sql`type in ('order', 'fill', 'position', 'trading_state')`),
    )
    .addColumn('payload', 'jsonb', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('account_events_in_order', ['tenant_id', 'sequence'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['account_events', 'accounts']) await db.schema.dropTable(table).execute()
}
