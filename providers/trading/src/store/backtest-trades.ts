import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { BacktestTradesTable } from './tables/backtests.ts'
import type { TradingTables } from './tables/index.ts'

export type BacktestTradeRow = Selectable<BacktestTradesTable>

const rowsPerStatement = 5_000

/** Keeps the trades of a backtest in their order. */
export async function insertTrades(
  tx: Transaction<TradingTables>,
  backtestId: string,
  trades: readonly Omit<BacktestTradeRow, 'backtest_id' | 'number'>[],
): Promise<void> {
  for (let first = 0; first < trades.length; first += rowsPerStatement) {
    const some = trades.slice(first, first + rowsPerStatement)
    await sql`
      insert into backtest_trades (backtest_id, number, at, side, quantity, price, fee, realised)
      select ${backtestId}::uuid, ${first}::integer + trade.number, trade.at, trade.side, trade.quantity, trade.price,
        trade.fee, trade.realised
      from unnest(
        ${some.map(({ at }) => at.toISOString())}::timestamptz[],
        ${some.map(({ side }) => side)}::text[],
        ${some.map(({ quantity }) => quantity)}::numeric[],
        ${some.map(({ price }) => price)}::numeric[],
        ${some.map(({ fee }) => fee)}::numeric[],
        ${some.map(({ realised }) => realised)}::numeric[]
      ) with ordinality as trade (at, side, quantity, price, fee, realised, number)`.execute(tx)
  }
}

/** In order; one more than `limit`, if there is. */
export async function listTrades(
  db: Kysely<TradingTables>,
  { backtestId, after, limit }: { backtestId: string; after: number; limit: number },
): Promise<BacktestTradeRow[]> {
  return db
    .selectFrom('backtest_trades')
    .selectAll()
    .where('backtest_id', '=', backtestId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit + 1)
    .execute()
}
