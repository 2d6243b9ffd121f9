import type { Kysely, Selectable } from 'kysely'
import type { TradingTables } from './tables/index.ts'
import type { StrategyPositionsTable } from './tables/strategies.ts'

export type StrategyPositionRow = Selectable<StrategyPositionsTable>

type Which = { strategyId: string; symbol: string }

export async function findStrategyPosition(
  db: Kysely<TradingTables>,
  { strategyId, symbol }: Which,
): Promise<StrategyPositionRow | undefined> {
  return db
    .selectFrom('strategy_positions')
    .selectAll()
    .where('strategy_id', '=', strategyId)
    .where('symbol', '=', symbol)
    .executeTakeFirst()
}

/** Keeps it, unless another runner has already looked further. */
export async function saveStrategyPosition(db: Kysely<TradingTables>, row: StrategyPositionRow): Promise<void> {
  const { quantity, cost, through_position_version } = row
  await db
    .insertInto('strategy_positions')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['strategy_id', 'symbol'])
        .doUpdateSet({ quantity, cost, through_position_version })
        .where('strategy_positions.through_position_version', '<', through_position_version),
    )
    .execute()
}

/** A fill of the account's, and whose order it was of. */
export type AccountFill = {
  side: 'buy' | 'sell'
  quantity: string
  price: string
  strategy_id: string | null
  position_version: number
}

/** All fills of the account's position after that one, in the order in which they were booked. */
export async function listFillsAfter(
  db: Kysely<TradingTables>,
  { tenant, symbol, after }: { tenant: string; symbol: string; after: number },
): Promise<AccountFill[]> {
  return db
    .selectFrom('fills')
    .innerJoin('orders', 'orders.id', 'fills.order_id')
    .select(['fills.side', 'fills.quantity', 'fills.price', 'fills.position_version', 'orders.strategy_id'])
    .where('fills.tenant_id', '=', tenant)
    .where('fills.symbol', '=', symbol)
    .where('fills.position_version', '>', after)
    .orderBy('fills.position_version')
    .execute()
}
