import { type Kysely, sql } from 'kysely'
import type { TradingTables } from '../../src/store/tables/index.ts'

/** Forgets everything, what the exchange knows and the fills that nobody else may forget included. */
export async function emptyDatabase(db: Kysely<TradingTables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table fills disable trigger user`.execute(tx)
    await sql`
      truncate accounts, account_events, orders, fills, positions, daily_results, execution_inbox, venue_books, venue_orders,
        venue_reports, stream_tickets, strategies, strategy_versions, strategy_runs, strategy_positions, backtests,
        backtest_trades`.execute(tx)
    await sql`alter table fills enable trigger user`.execute(tx)
    await sql`update venue_cursor set after = 0`.execute(tx)
    await sql`update venue_journal set last_sequence = 0`.execute(tx)
  })
}
