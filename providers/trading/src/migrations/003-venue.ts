import { type Kysely, sql } from 'kysely'

/** The simulated exchange's own books: they outlive the service's crashes, and its processes share them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('venue_books')
    .addColumn('symbol', 'text', (column) => column.primaryKey())
    .addColumn('last_priority', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('taken', 'jsonb', (column) => column.notNull().defaultTo(sql`'{}'`))
    .execute()
  await db.schema
    .createTable('venue_orders')
    .addColumn('order_id', 'uuid', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('buy', 'sell')`))
    .addColumn('quantity', 'numeric', (column) => column.notNull())
    .addColumn('price', 'numeric')
    .addColumn('filled', 'numeric', (column) => column.notNull().defaultTo(0))
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('working', 'filled', 'cancelled', 'expired', 'rejected')`),
    )
    .addColumn('priority', 'bigint', (column) => column.notNull())
    .addCheckConstraint('venue_orders_filled', sql`filled >= 0 and filled <= quantity`)
    .addCheckConstraint('venue_orders_resting', sql`status <> 'working' or (price is not null and filled < quantity)`)
    .execute()
  await db.schema
    .createIndex('venue_orders_working')
    .on('venue_orders')
    .columns(['symbol', 'side', 'price', 'priority'])
    .where(sql.ref('status'), '=', sql.lit('working'))
    .execute()
  await db.schema
    .createTable('venue_reports')
    .addColumn('sequence', 'bigint', (column) => column.primaryKey())
    .addColumn('execution_id', 'uuid', (column) => column.notNull().unique())
    .addColumn('order_id', 'uuid', (column) => column.notNull())
    .addColumn('event', 'jsonb', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .execute()
  // One row: whoever appends holds it until the commit, so that reports become visible in the order of their numbers.
  await db.schema
    .createTable('venue_journal')
    .addColumn('single', 'boolean', (column) => column.primaryKey().check(sql`single`))
    .addColumn('last_sequence', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into venue_journal (single, last_sequence) values (true, 0)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['venue_journal', 'venue_reports', 'venue_orders', 'venue_books']) {
    await db.schema.dropTable(table).execute()
  }
}
