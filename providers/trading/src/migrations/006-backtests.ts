import { type Kysely, sql } from 'kysely'

/** Runs of versions on past bars, what came of them, and what each would have traded. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('backtests')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('strategy_id', 'uuid', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('from_at', 'timestamptz', (column) => column.notNull())
    .addColumn('to_at', 'timestamptz', (column) => column.notNull())
    .addColumn('initial_cash', 'numeric', (column) => column.notNull().check(sql`initial_cash > 0`))
    .addColumn('fee_basis_points', 'integer', (column) => column.notNull())
    .addColumn('slippage_basis_points', 'integer', (column) => column.notNull())
    .addColumn('status', 'text', (column) =>
      column
        .notNull()
        .defaultTo('queued')
        .check(sql`status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')`),
    )
    .addColumn('bars_done', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('bars', 'integer')
    .addColumn('failure', 'text')
    .addColumn('result', 'jsonb')
    .addColumn('created_by', 'text', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('finished_at', 'timestamptz')
    // Counts up with every worker that takes it: what an earlier one still brings is refused.
    .addColumn('fence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('lease_until', 'timestamptz')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addForeignKeyConstraint('backtests_version', ['strategy_id', 'version'], 'strategy_versions', [
      'strategy_id',
      'version',
    ])
    .addForeignKeyConstraint('backtests_tenant', ['tenant_id', 'strategy_id'], 'strategies', ['tenant_id', 'id'])
    .addCheckConstraint('backtests_end', sql`(status in ('queued', 'running')) = (finished_at is null)`)
    .addCheckConstraint('backtests_failure', sql`(status = 'failed') = (failure is not null)`)
    .addCheckConstraint('backtests_result', sql`(status = 'succeeded') = (result is not null)`)
    .execute()
  await sql`create index backtests_of_tenant on backtests (tenant_id, id desc)`.execute(db)
  await sql`create index backtests_to_do on backtests (id) where status in ('queued', 'running')`.execute(db)
  await db.schema
    .createTable('backtest_trades')
    .addColumn('backtest_id', 'uuid', (column) => column.notNull().references('backtests.id'))
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('buy', 'sell')`))
    .addColumn('quantity', 'numeric', (column) => column.notNull())
    .addColumn('price', 'numeric', (column) => column.notNull())
    .addColumn('fee', 'numeric', (column) => column.notNull())
    .addColumn('realised', 'numeric', (column) => column.notNull())
    .addPrimaryKeyConstraint('backtest_trades_pkey', ['backtest_id', 'number'])
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['backtest_trades', 'backtests']) await db.schema.dropTable(table).execute()
}
