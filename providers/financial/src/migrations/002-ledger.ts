import { type Kysely, sql } from 'kysely'

/**
 * The double-entry books. A posting is made of entries that come to zero in each currency, which the database itself
 * demands when the transaction commits; nothing in the books is ever changed.
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
  await sql`
    create function refuse_unbalanced_posting() returns trigger language plpgsql as $$
    begin
      if exists (select from ledger_entries where posting_id = new.id group by currency having sum(amount) <> 0)
        or not exists (select from ledger_entries where posting_id = new.id)
      then raise exception 'posting % does not balance', new.id using errcode = 'check_violation';
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create constraint trigger ledger_postings_balance after insert on ledger_postings
    deferrable initially deferred for each row execute function refuse_unbalanced_posting()`.execute(db)
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
  await sql`drop function refuse_unbalanced_posting()`.execute(db)
  await sql`drop function refuse_change_of_books()`.execute(db)
}
