import type pg from 'pg'

/** What the database says of one tenant. */
export type Books = ReturnType<typeof createBooks>

/** Reads the rows of one tenant; `$1` in a query of `rows` is the tenant. */
export function createBooks(database: pg.Pool, tenantId: string) {
  async function rows<Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]): Promise<Row[]> {
    return (await database.query<Row>(sql, [tenantId, ...values])).rows
  }

  return {
    rows,
    /** Every event in its order: its type, and the status of an order. */
    async events(): Promise<string[]> {
      const told = await rows(
        `select type || coalesce(' ' || (payload #>> '{order,status}'), '') as event
         from account_events where tenant_id = $1 order by sequence`,
      )
      return told.map(({ event }) => event)
    },
    /** Orders of the tenant that the exchange has ever heard of, oldest first. */
    async atExchange(): Promise<string[]> {
      const { rows: orders } = await database.query(
        'select order_id as id from venue_orders where account = $1 order by order_id',
        [tenantId],
      )
      return orders.map(({ id }) => id)
    },
    /** How many rows each table has, of all tenants. */
    async counts(): Promise<Record<string, number>> {
      const { rows: tables } = await database.query(
        `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
      )
      const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`)
      const { rows: counted } = await database.query(each.join(' union all '))
      return Object.fromEntries(counted.map(({ name, count }) => [name, count]))
    },
  }
}
