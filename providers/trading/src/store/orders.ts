import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { OrdersTable } from './tables/orders.ts'

export type OrderRow = Selectable<OrdersTable>

/** Of one order, what a change may write. */
export type OrderChanges = Partial<
  Pick<
    OrderRow,
    | 'status'
    | 'quantity'
    | 'price'
    | 'filled_quantity'
    | 'filled_value'
    | 'pending_quantity'
    | 'pending_price'
    | 'rejection'
    | 'acknowledged_at'
    | 'submitted_at'
    | 'reconcile_at'
    | 'reconcile_attempts'
    | 'updated_at'
  >
>

/** Which orders a list shows. */
export type OrderFilter = {
  symbol?: string | undefined
  status?: OrderRow['status'] | undefined
  clientOrderId?: string | undefined
  strategyId?: string | undefined
}

export async function insertOrder(tx: Transaction<TradingTables>, order: Insertable<OrdersTable>): Promise<OrderRow> {
  return tx.insertInto('orders').values(order).returningAll().executeTakeFirstOrThrow()
}

export async function findOrder(
  db: Kysely<TradingTables>,
  { tenant, orderId }: { tenant: string; orderId: string },
): Promise<OrderRow | undefined> {
  return db
    .selectFrom('orders')
    .selectAll()
    .where('tenant_id', '=', tenant)
    .where('id', '=', orderId)
    .executeTakeFirst()
}

/** Whose order it is; undefined when it is none of ours. */
export async function findOwner(db: Kysely<TradingTables>, orderId: string): Promise<string | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(orderId)) return undefined
  const row = await db.selectFrom('orders').select('tenant_id').where('id', '=', orderId).executeTakeFirst()
  return row?.tenant_id
}

export async function isClientOrderIdTaken(
  tx: Transaction<TradingTables>,
  { tenant, clientOrderId }: { tenant: string; clientOrderId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('orders')
    .select('id')
    .where('tenant_id', '=', tenant)
    .where('client_order_id', '=', clientOrderId)
    .executeTakeFirst()
  return row !== undefined
}

/** The newest first; one more than `limit`, if there is. */
export async function listOrders(
  db: Kysely<TradingTables>,
  tenant: string,
  {
    after,
    limit,
    symbol,
    status,
    clientOrderId,
    strategyId,
  }: OrderFilter & { after: string | undefined; limit: number },
): Promise<OrderRow[]> {
  let query = db.selectFrom('orders').selectAll().where('tenant_id', '=', tenant)
  if (after !== undefined) query = query.where('id', '<', after)
  if (symbol !== undefined) query = query.where('symbol', '=', symbol)
  if (status !== undefined) query = query.where('status', '=', status)
  if (clientOrderId !== undefined) query = query.where('client_order_id', '=', clientOrderId)
  if (strategyId !== undefined) query = query.where('strategy_id', '=', strategyId)
  return query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Every change that callers see: it counts up the version. The account is locked. */
export async function changeOrder(
  tx: Transaction<TradingTables>,
  { id }: Pick<OrderRow, 'id'>,
  changes: OrderChanges,
): Promise<OrderRow> {
  return tx
    .updateTable('orders')
    .set(changes)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Keeps since when the venue may have the order; null: it surely has not. Callers see nothing of it. */
export async function markSubmitted(
  tx: Transaction<TradingTables>,
  { id }: Pick<OrderRow, 'id'>,
  submittedAt: Date | null,
): Promise<void> {
  await tx.updateTable('orders').set({ submitted_at: submittedAt }).where('id', '=', id).execute()
}

/** Which working orders of an account: all, those of one strategy, or these. */
export type WorkingFilter = { strategyId?: string; orderIds?: readonly string[] }

/**
 * Changes at once all orders of an account that a cancellation may still stop, or of these only what surely is not at the
 * venue; answers them as they are then, in any order. The account is locked.
 */
export async function changeCancellable(
  tx: Transaction<TradingTables>,
  { tenant, unsent, strategyId, orderIds }: WorkingFilter & { tenant: string; unsent: boolean },
  changes: OrderChanges,
): Promise<OrderRow[]> {
  return tx
    .updateTable('orders')
    .set(changes)
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('tenant_id', '=', tenant)
    .where('status', 'in', ['pending_new', 'open', 'partially_filled', 'pending_replace'])
    .$if(unsent, (query) => query.where('status', '=', 'pending_new').where('submitted_at', 'is', null))
    .$if(orderIds !== undefined, (query) => query.where(sql<boolean>`id = any(${orderIds}::uuid[])`))
    .$if(strategyId !== undefined, (query) => query.where('strategy_id', '=', strategyId ?? null))
    .returningAll()
    .execute()
}

/**
 * Takes orders that have been pending for too long, the longest first, and puts off when they are looked at again: three
 * seconds after the first time, then six, twelve … at most a minute. Two processes take different ones.
 */
export async function claimUnsettled(
  db: Kysely<TradingTables>,
  { now, limit }: { now: Date; limit: number },
): Promise<OrderRow[]> {
  return db
    .updateTable('orders')
    .set({
      reconcile_attempts: sql`reconcile_attempts + 1`,
      reconcile_at: sql`${now}::timestamptz + least(3 * power(2, least(reconcile_attempts, 10)), 60) * interval '1 second'`,
    })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('orders')
        .select('id')
        .where('status', 'in', ['pending_new', 'pending_replace', 'pending_cancel'])
        .where('reconcile_at', '<=', now)
        .orderBy('reconcile_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()
}
