import { type Kysely, sql } from 'kysely'

/** Code that trades by itself, all versions of it, and every time that a version was let loose. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('strategies')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('latest_version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('strategies_of_tenant', ['tenant_id', 'id'])
    .addUniqueConstraint('strategies_by_name', ['tenant_id', 'name'])
    .execute()
  await db.schema
    .createTable('strategy_versions')
    .addColumn('strategy_id', 'uuid', (column) => column.notNull().references('strategies.id'))
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('interval', 'text', (column) => column.notNull().check(sql`interval in ('1m', '1d')`))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('parameters', 'jsonb', (column) => column.notNull())
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('strategy_versions_pkey', ['strategy_id', 'version'])
    .execute()
  await db.schema
    .createTable('strategy_runs')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('strategy_id', 'uuid', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('running', 'stopping', 'stopped', 'failed')`),
    )
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'timestamptz', (column) => column.notNull())
    .addColumn('stopped_at', 'timestamptz')
    .addColumn('failure', 'text')
    // The checkpoint: the bar that was acted on last, by the moment that it opened.
    .addColumn('last_bar_at', 'timestamptz')
    // Counts up with every runner that takes the run: what an earlier one still wants to place is refused.
    .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lease_until', 'timestamptz')
    .addForeignKeyConstraint('strategy_runs_version', ['strategy_id', 'version'], 'strategy_versions', [
      'strategy_id',
      'version',
    ])
    .addForeignKeyConstraint('strategy_runs_tenant', ['tenant_id', 'strategy_id'], 'strategies', ['tenant_id', 'id'])
    .addCheckConstraint('strategy_runs_end', sql`(status in ('stopped', 'failed')) = (stopped_at is not null)`)
    .addCheckConstraint(
      'strategy_runs_failure',
      sql`status = 'stopping' or (status = 'failed') = (failure is not null)`,
    )
    .execute()
  // What a strategy's own fills come to, up to one of the account's: a runner folds on from there.
  await db.schema
    .createTable('strategy_positions')
    .addColumn('strategy_id', 'uuid', (column) => column.notNull().references('strategies.id'))
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('quantity', 'numeric', (column) => column.notNull())
    .addColumn('cost', 'numeric', (column) => column.notNull())
    .addColumn('through_position_version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('strategy_positions_pkey', ['strategy_id', 'symbol'])
    .execute()
  await sql`
    create unique index strategy_runs_one on strategy_runs (strategy_id)
    where status in ('running', 'stopping')`.execute(db)
  await sql`create index strategy_runs_latest on strategy_runs (strategy_id, id desc)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['strategy_positions', 'strategy_runs', 'strategy_versions', 'strategies'])
    await db.schema.dropTable(table).execute()
}
