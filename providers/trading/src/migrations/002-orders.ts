import { type Kysely, sql } from 'kysely'

const statuses = sql.raw(
  "('denied', 'pending_new', 'rejected', 'open', 'partially_filled', 'pending_replace', 'pending_cancel', 'filled', 'cancelled', 'expired')",
)

/** Which status may follow which; `order-machine.ts` says by which event, and a test holds the two together. */
const followers: Readonly<Record<string, readonly string[]>> = {
  pending_new: ['open', 'partially_filled', 'filled', 'rejected', 'cancelled', 'expired', 'pending_cancel'],
  open: ['partially_filled', 'filled', 'cancelled', 'expired', 'pending_cancel', 'pending_replace'],
  partially_filled: ['filled', 'cancelled', 'expired', 'pending_cancel', 'pending_replace'],
  pending_replace: ['open', 'partially_filled', 'filled', 'cancelled', 'expired', 'pending_cancel'],
  pending_cancel: ['open', 'partially_filled', 'filled', 'rejected', 'cancelled', 'expired', 'pending_replace'],
}

/** Orders and the statuses that they may go through, what was executed of them, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createOrders(db)
  await createTransitions(db)
  await createFills(db)
  await createPositions(db)
  await createInbox(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  const tables = [
    'venue_cursor',
    'execution_inbox',
    'daily_results',
    'positions',
    'fills',
    'orders',
    'order_transitions',
  ]
  for (const table of tables) await db.schema.dropTable(table).execute()
  await sql`drop function refuse_illegal_transition()`.execute(db)
  await sql`drop function refuse_change_of_fills()`.execute(db)
}

async function createOrders(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('orders')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull().references('accounts.tenant_id'))
    .addColumn('client_order_id', 'text', (column) => column.notNull())
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('buy', 'sell')`))
    .addColumn('type', 'text', (column) => column.notNull().check(sql`type in ('market', 'limit')`))
    .addColumn('time_in_force', 'text', (column) => column.notNull().check(sql`time_in_force in ('GTC', 'IOC', 'FOK')`))
    .addColumn('quantity', 'numeric', (column) => column.notNull().check(sql`quantity > 0`))
    .addColumn('price', 'numeric', (column) => column.check(sql`price > 0`))
    .addColumn('status', 'text', (column) => column.notNull().check(sql`status in ${statuses}`))
    .addColumn('filled_quantity', 'numeric', (column) => column.notNull().defaultTo(0).check(sql`filled_quantity >= 0`))
    // Σ quantity × price of its fills: the average is told from it, never kept.
    .addColumn('filled_value', 'numeric', (column) => column.notNull().defaultTo(0).check(sql`filled_value >= 0`))
    .addColumn('pending_quantity', 'numeric', (column) => column.check(sql`pending_quantity > 0`))
    .addColumn('pending_price', 'numeric', (column) => column.check(sql`pending_price > 0`))
    .addColumn('denial', 'jsonb')
    .addColumn('rejection', 'text')
    .addColumn('strategy_id', 'uuid')
    .addColumn('strategy_version', 'integer')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1).check(sql`version >= 1`))
    // Null: it surely is not at the venue.
    .addColumn('submitted_at', 'timestamptz')
    .addColumn('acknowledged_at', 'timestamptz')
    // When the venue is asked about it, should it still be pending.
    .addColumn('reconcile_at', 'timestamptz')
    .addColumn('reconcile_attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull())
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addUniqueConstraint('orders_client_order_id', ['tenant_id', 'client_order_id'])
    .addUniqueConstraint('orders_of_tenant', ['tenant_id', 'id'])
    .addCheckConstraint('orders_priced', sql`(type = 'limit') = (price is not null)`)
    .addCheckConstraint('orders_denied', sql`(status = 'denied') = (denial is not null)`)
    .addCheckConstraint('orders_rejected', sql`(status = 'rejected') = (rejection is not null)`)
    .addCheckConstraint('orders_by_strategy', sql`(strategy_id is null) = (strategy_version is null)`)
    .addCheckConstraint(
      'orders_not_overfilled',
      sql`filled_quantity <= greatest(quantity, coalesce(pending_quantity, quantity))`,
    )
    .addCheckConstraint(
      'orders_filled_as_told',
      sql`case status
        when 'denied' then filled_quantity = 0 and submitted_at is null
        when 'pending_new' then filled_quantity = 0
        when 'rejected' then filled_quantity = 0
        when 'open' then filled_quantity = 0
        when 'partially_filled' then filled_quantity > 0 and filled_quantity < quantity
        when 'filled' then filled_quantity = quantity
        else true end`,
    )
    .addCheckConstraint(
      'orders_changing',
      sql`case status
        when 'pending_replace' then pending_quantity is not null
        when 'pending_cancel' then true
        else pending_quantity is null end`,
    )
    .addCheckConstraint(
      'orders_change_priced',
      sql`pending_price is null or (type = 'limit' and pending_quantity is not null)`,
    )
    .execute()
  await sql`create index orders_newest on orders (tenant_id, id desc)`.execute(db)
  await sql`create index orders_of_symbol on orders (tenant_id, symbol, id desc)`.execute(db)
  await sql`create index orders_of_strategy on orders (strategy_id, id desc) where strategy_id is not null`.execute(db)
  await sql`create index orders_by_creation on orders (tenant_id, created_at)`.execute(db)
  await sql`create index orders_working on orders (tenant_id, symbol)
    where status in ('pending_new', 'open', 'partially_filled', 'pending_replace', 'pending_cancel')`.execute(db)
  await sql`create index orders_to_reconcile on orders (reconcile_at)
    where status in ('pending_new', 'pending_replace', 'pending_cancel')`.execute(db)
}

async function createTransitions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('order_transitions')
    .addColumn('from_status', 'text', (column) => column.notNull().check(sql`from_status in ${statuses}`))
    .addColumn('to_status', 'text', (column) => column.notNull().check(sql`to_status in ${statuses}`))
    .addPrimaryKeyConstraint('order_transitions_pkey', ['from_status', 'to_status'])
    .execute()
  for (const [from, to] of Object.entries(followers)) {
    for (const one of to) await sql`insert into order_transitions values (${from}, ${one})`.execute(db)
  }
  await sql`
    create function refuse_illegal_transition() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        if new.status in ('pending_new', 'denied') then return new; end if;
        raise exception 'an order begins as pending_new or denied, never as %', new.status
          using errcode = 'check_violation', constraint = 'order_transitions';
      end if;
      if exists (select from order_transitions where from_status = old.status and to_status = new.status) then
        return new;
      end if;
      raise exception 'an order that is % never becomes %', old.status, new.status
        using errcode = 'check_violation', constraint = 'order_transitions';
    end $$`.execute(db)
  await sql`create trigger legal_beginning before insert on orders
    for each row execute function refuse_illegal_transition()`.execute(db)
  await sql`create trigger legal_transition before update on orders
    for each row when (old.status is distinct from new.status) execute function refuse_illegal_transition()`.execute(db)
}

async function createFills(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fills')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('tenant_id', 'uuid', (column) => column.notNull())
    .addColumn('order_id', 'uuid', (column) => column.notNull())
    .addColumn('execution_id', 'text', (column) => column.notNull().unique())
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('side', 'text', (column) => column.notNull().check(sql`side in ('buy', 'sell')`))
    .addColumn('quantity', 'numeric', (column) => column.notNull().check(sql`quantity > 0`))
    .addColumn('price', 'numeric', (column) => column.notNull().check(sql`price > 0`))
    .addColumn('fee', 'numeric', (column) => column.notNull())
    .addColumn('liquidity', 'text', (column) => column.notNull().check(sql`liquidity in ('maker', 'taker')`))
    // What it earned by what it closed, before its fee.
    .addColumn('realised', 'numeric', (column) => column.notNull())
    // The position's, which it made.
    .addColumn('position_version', 'integer', (column) => column.notNull())
    .addColumn('at', 'timestamptz', (column) => column.notNull())
    .addForeignKeyConstraint('fills_order', ['tenant_id', 'order_id'], 'orders', ['tenant_id', 'id'])
    .addUniqueConstraint('fills_of_position', ['tenant_id', 'symbol', 'position_version'])
    .execute()
  await sql`create index fills_latest on fills (tenant_id, id desc)`.execute(db)
  await sql`create index fills_of_order on fills (order_id, id desc)`.execute(db)
  await sql`create index fills_of_symbol on fills (tenant_id, symbol, id desc)`.execute(db)
  await sql`
    create function refuse_change_of_fills() returns trigger language plpgsql as $$
    begin raise exception 'fills are append-only' using errcode = 'check_violation', constraint = 'fills_append_only'; end $$`.execute(
    db,
  )
  await sql`create trigger append_only before update or delete or truncate on fills
    for each statement execute function refuse_change_of_fills()`.execute(db)
}

async function createPositions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('positions')
    .addColumn('tenant_id', 'uuid', (column) => column.notNull().references('accounts.tenant_id'))
    .addColumn('symbol', 'text', (column) => column.notNull())
    .addColumn('quantity', 'numeric', (column) => column.notNull())
    // Of what is held, at its opening prices; signed as the quantity is.
    .addColumn('cost', 'numeric', (column) => column.notNull())
    .addColumn('realised', 'numeric', (column) => column.notNull())
    .addColumn('fees', 'numeric', (column) => column.notNull())
    // Counts its fills.
    .addColumn('version', 'integer', (column) => column.notNull().check(sql`version >= 1`))
    .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
    .addPrimaryKeyConstraint('positions_pkey', ['tenant_id', 'symbol'])
    .addCheckConstraint('positions_cost_signed', sql`sign(cost) * sign(quantity) >= 0 and (quantity <> 0 or cost = 0)`)
    .execute()
  await db.schema
    .createTable('daily_results')
    .addColumn('tenant_id', 'uuid', (column) => column.notNull().references('accounts.tenant_id'))
    // UTC.
    .addColumn('day', 'date', (column) => column.notNull())
    .addColumn('realised', 'numeric', (column) => column.notNull())
    .addColumn('fees', 'numeric', (column) => column.notNull())
    .addPrimaryKeyConstraint('daily_results_pkey', ['tenant_id', 'day'])
    .execute()
}

async function createInbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('execution_inbox')
    .addColumn('execution_id', 'text', (column) => column.primaryKey())
    .addColumn('sequence', 'bigint', (column) => column.notNull())
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('applied', 'late', 'refused')`))
    .addColumn('reason', 'text')
    // Of what was refused: people have to look at it.
    .addColumn('report', 'jsonb')
    .addColumn('taken_at', 'timestamptz', (column) => column.notNull())
    .addColumn('told_at', 'timestamptz')
    .addCheckConstraint(
      'execution_inbox_explained',
      sql`(outcome = 'refused') = (report is not null) and (outcome <> 'refused' or reason is not null)`,
    )
    .execute()
  await sql`create index executions_to_tell on execution_inbox (sequence)
    where outcome = 'refused' and told_at is null`.execute(db)
  await db.schema
    .createTable('venue_cursor')
    .addColumn('only', 'boolean', (column) => column.primaryKey().defaultTo(true).check(sql`"only"`))
    .addColumn('after', 'bigint', (column) => column.notNull())
    .execute()
  await sql`insert into venue_cursor (after) values (0)`.execute(db)
}
