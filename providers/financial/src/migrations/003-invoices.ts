import { type Kysely, sql } from 'kysely'

/** Invoices, and the last number that each tenant gave. Amounts are minor units. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('invoices')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('client_id', 'uuid', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('draft', 'issued', 'partially_paid', 'paid', 'void')`),
    )
    .addColumn('currency', 'text', (column) => column.notNull().check(sql`currency ~ '^[A-Z]{3}$'`))
    .addColumn('lines', 'jsonb', (column) => column.notNull())
    .addColumn('taxes', 'jsonb', (column) => column.notNull())
    .addColumn('subtotal', 'bigint', (column) => column.notNull())
    .addColumn('tax', 'bigint', (column) => column.notNull())
    .addColumn('total', 'bigint', (column) => column.notNull().check(sql`total = subtotal + tax and total >= 0`))
    .addColumn('paid', 'bigint', (column) => column.notNull().defaultTo(0).check(sql`paid >= 0`))
    .addColumn('pending', 'bigint', (column) => column.notNull().defaultTo(0).check(sql`pending >= 0`))
    .addColumn('note', 'text')
    .addColumn('issued_on', 'date')
    .addColumn('due_on', 'date', (column) => column.notNull())
    // What the total was worth in the tenant's own currency when it was issued: realised gains are measured from it.
    .addColumn('booked_amount', 'bigint')
    .addColumn('booked_currency', 'text')
    // Who sold to whom when it was issued: what is printed on it then is printed on it for ever.
    .addColumn('parties', 'jsonb')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1).check(sql`version >= 1`))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addForeignKeyConstraint('invoices_client', ['tenant_id', 'client_id'], 'clients', ['tenant_id', 'id'])
    .addUniqueConstraint('invoices_of_tenant', ['tenant_id', 'id'])
    .addUniqueConstraint('invoices_number', ['tenant_id', 'number'])
    .addCheckConstraint('invoices_not_overpaid', sql`paid + pending <= total`)
    .addCheckConstraint('invoices_draft_unnumbered', sql`(status = 'draft') = (number is null)`)
    .addCheckConstraint(
      'invoices_issued_whole',
      sql`(number is null) = (issued_on is null) and (number is null) = (parties is null)`,
    )
    .execute()
  await db.schema.createIndex('invoices_by_client').on('invoices').columns(['tenant_id', 'client_id', 'id']).execute()
  await db.schema.createIndex('invoices_by_status').on('invoices').columns(['tenant_id', 'status', 'id']).execute()
  await db.schema
    .createTable('invoice_numbers')
    .addColumn('tenant_id', 'uuid', (column) => column.primaryKey())
    .addColumn('last', 'bigint', (column) => column.notNull())
    .execute()
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('invoice_numbers').execute()
  await db.schema.dropTable('invoices').execute()
}
