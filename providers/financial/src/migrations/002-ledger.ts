import { type Kysely, sql } from 'kysely'

/**
 * The double-entry books. A posting is made of entries that come to zero in each currency, which the database itself
 * demands of every statement that writes some; nothing in the books is ever changed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledger_postings')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('source_id', 'uuid', (column) => column.notNull())
    .addColumn('posted_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('ledger_postings_once', ['tenant_id', 'kind', 'source_id'])
    .execute()
  await db.schema
    .createTable('ledger_entries')
    .addColumn('posting_id', 'uuid', (column) => column.notNull().references('ledger_postings.id'))
    .addColumn('line', 'smallint', (column) => column.notNull())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull().check(sql`currency ~ '^[A-Z]{3}$'`))
    .addColumn('amount', 'bigint', (column) => column.notNull().check(sql`amount <> 0`))
    .addPrimaryKeyConstraint('ledger_entries_pkey', ['posting_id', 'line'])
    .execute()
  await db.schema
    .createIndex('ledger_entries_by_account')
    .on('ledger_entries')
    .columns(['tenant_id', 'account', 'currency'])
    .execute()
  // Whoever writes entries writes whole postings: also what is added to an old one has to balance by itself.
  await sql`
    create function refuse_unbalanced_entries() returns trigger language plpgsql as $$
    declare
      unbalanced uuid;
    begin
      select posting_id into unbalanced from written group by posting_id, currency having sum(amount) <> 0 limit 1;
      if unbalanced is not null
      then raise exception 'posting % does not balance', unbalanced using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger ledger_entries_balance after insert on ledger_entries
    referencing new table as written for each statement execute function refuse_unbalanced_entries()`.execute(db)
  await sql`
    create function refuse_change_of_books() returns trigger language plpgsql as $$
    begin raise exception 'the books are append-only' using errcode = 'check_violation'; end $$`.execute(db)
  await sql`
    create trigger ledger_entries_append_only before update or delete on ledger_entries
    for each statement execute function refuse_change_of_books()`.execute(db)
  await sql`
    create trigger ledger_postings_append_only before update or delete on ledger_postings
    for each statement execute function refuse_change_of_books()`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropTable('ledger_entries').execute()
  await db.schema.dropTable('ledger_postings').execute()
  await sql`drop function refuse_unbalanced_entries()`.execute(db)
  await sql`drop function refuse_change_of_books()`.execute(db)
}
