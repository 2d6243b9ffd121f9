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
    /** Every entry in its order, as `kind: account amount currency`; of one source when it is given. */
    async ledger(source?: string): Promise<string[]> {
      const entries = await rows(
        `select kind || ': ' || account || ' ' || amount || ' ' || currency as entry
         from ledger_entries join ledger_postings p on p.id = posting_id
         where p.tenant_id = $1 and source_id = coalesce($2::uuid, source_id) order by p.id, line`,
        source ?? null,
      )
      return entries.map(({ entry }) => entry)
    },
    /** What of the provider's events of one thing was done, oldest first, as `action outcome`. */
    async events(providerId: string): Promise<string[]> {
      const { rows: events } = await database.query(
        `select event ->> 'action' || ' ' || coalesce(outcome, 'waiting') as event from provider_events
         where event -> 'links' ->> 'payment' = $1 or event -> 'links' ->> 'mandate' = $1
         order by event ->> 'createdAt', id`,
        [providerId],
      )
      return events.map(({ event }) => event)
    },
    /** Calls to the provider for one thing. */
    calls: (sourceId: string) =>
      rows(
        `select kind, attempts, done_at is not null as done, dead_at is not null as dead
         from outbox where tenant_id = $1 and source_id = $2 order by id`,
        sourceId,
      ),
    /** How many rows each table has, of all tenants; but not of what the provider tells, which comes when it comes. */
    async counts(): Promise<Record<string, number>> {
      const { rows: tables } = await database.query(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'provider_%' order by 1`,
      )
      const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`)
      const { rows: counted } = await database.query(each.join(' union all '))
      return Object.fromEntries(counted.map(({ name, count }) => [name, count]))
    },
  }
}
